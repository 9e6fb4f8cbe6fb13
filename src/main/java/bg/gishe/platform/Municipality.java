package bg.gishe.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The municipality whose counter this is; it stands at the head of every document.
 *
 * @param name name without the word "община", e.g. "Стара Загора"
 * @param code code of the municipality in the administrative-territorial classifier, e.g. SZR31
 * @param ekatte ЕКАТТЕ code of the settlement where documents are issued, e.g. 68850
 * @param seat the settlement with its kind, e.g. "гр. Стара Загора"
 * @param department the unit that issues, e.g. "Отдел „Гражданско състояние“"
 * @param address postal address of the counter
 * @param publicAddress address of this system as citizens see it; verification links and QR codes start with it
 * @param specimen true on a demo installation: every document is marked "ОБРАЗЕЦ – НЕВАЛИДЕН"
 */
@ConfigurationProperties("gishe.municipality")
public record Municipality(
        @DefaultValue("Стара Загора") String name,
        @DefaultValue("SZR31") String code,
        @DefaultValue("68850") String ekatte,
        @DefaultValue("гр. Стара Загора") String seat,
        @DefaultValue("Отдел „Гражданско състояние“") String department,
        @DefaultValue("бул. „Цар Симеон Велики“ № 107") String address,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("false") boolean specimen) {}
