package bg.gishe.tariff.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.tariff.DeliveryTimes;
import bg.gishe.tariff.DualDisplay;
import bg.gishe.tariff.FeeCalculator.Question;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.Tariff;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page "Колко струва?": anyone computes a fee of any day, without sign-in and without being recorded. */
@Controller
class PricesController {

    private final ServiceCatalog catalog;
    private final FeeOrdinance ordinance;
    private final DeliveryTimes deliveries;
    private final DualDisplay display;
    private final LocalDate cutoff;
    private final Clock clock;

    /** @param cutoff since when events are entered electronically: a setting of the issuing, on which fees do not depend */
    PricesController(
            ServiceCatalog catalog,
            FeeOrdinance ordinance,
            DeliveryTimes deliveries,
            DualDisplay display,
            @Value("${gishe.issuing.cutoff:2000-01-01}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate cutoff,
            Clock clock) {
        this.catalog = catalog;
        this.ordinance = ordinance;
        this.deliveries = deliveries;
        this.display = display;
        this.cutoff = cutoff;
        this.clock = clock;
    }

    @GetMapping("/prices")
    String prices(PriceForm form, HttpServletResponse response, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = form.on(today);
        Tariff tariff = ordinance.inForce(day);
        List<AdministrativeService> services = catalog.inForce(day).stream()
                .filter(service -> tariff.prices().keySet().stream()
                        .anyMatch(item -> item.service().equals(service.code())))
                .toList();
        model.addAttribute("form", form)
                .addAttribute("tariff", tariff)
                .addAttribute("services", services)
                .addAttribute("day", day)
                .addAttribute("cutoff", cutoff)
                .addAttribute("otherDay", !day.equals(today));
        if (form.hasFault()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        if (!services.isEmpty()) {
            AdministrativeService service = form.service(services);
            Question asked = form.question(service, tariff);
            PriceView view = PriceView.of(asked, service, tariff, deliveries.byChannel(), display, day);
            model.addAttribute("view", view)
                    .addAttribute(
                            "channels",
                            view.ways().stream()
                                    .map(PriceView.ChannelPrice::channel)
                                    .toList());
        }
        return "tariff/prices";
    }
}
