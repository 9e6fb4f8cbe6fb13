package bg.gishe.fees.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.Speed;
import bg.gishe.fees.DualDisplay;
import bg.gishe.fees.FeeCalculator.Question;
import bg.gishe.fees.FeeOrdinance;
import bg.gishe.fees.Tariff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page "Колко струва?": anyone computes a fee, without sign-in and without being recorded. */
@Controller
class PricesController {

    private final ServiceCatalog catalog;
    private final FeeOrdinance ordinance;
    private final DualDisplay display;
    private final Clock clock;

    PricesController(ServiceCatalog catalog, FeeOrdinance ordinance, DualDisplay display, Clock clock) {
        this.catalog = catalog;
        this.ordinance = ordinance;
        this.display = display;
        this.clock = clock;
    }

    @GetMapping("/prices")
    String prices(PriceForm form, HttpServletResponse response, Model model) {
        LocalDate today = LocalDate.now(clock);
        Tariff tariff = ordinance.inForce(today);
        List<AdministrativeService> services = catalog.inForce(today).stream()
                .filter(service -> tariff.prices().keySet().stream().anyMatch(item -> item.service().equals(service.code())))
                .toList();
        model.addAttribute("form", form)
                .addAttribute("tariff", tariff)
                .addAttribute("services", services)
                .addAttribute("speeds", Speed.values())
                .addAttribute("channels", PriceForm.CHANNELS);
        if (form.hasCopiesFault()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        Question asked = form.question(services, tariff);
        AdministrativeService service = services.stream()
                .filter(one -> one.code().equals(asked.service()))
                .findFirst()
                .orElseThrow();
        model.addAttribute("view", PriceView.of(asked, service, tariff, display, today));
        return "fees/prices";
    }
}
