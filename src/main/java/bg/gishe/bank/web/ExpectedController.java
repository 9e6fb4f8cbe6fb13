package bg.gishe.bank.web;

import bg.gishe.bank.EpaymentNumber;
import bg.gishe.bank.ExpectedOrder;
import bg.gishe.bank.ExpectedPayment;
import bg.gishe.bank.ExpectedPayments;
import bg.gishe.bank.ExpectedSettlement;
import bg.gishe.bank.PaymentOrders;
import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.payments.Payment;
import bg.gishe.payments.TillClosedException;
import bg.gishe.payments.TillSettings;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.PdfResponse;
import bg.gishe.platform.ReasonForm;
import bg.gishe.platform.Result;
import bg.gishe.platform.ResultView;
import bg.gishe.tariff.FeeOrdinance;
import bg.gishe.tariff.FeeQuote;
import bg.gishe.tariff.Tariff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments expected from the bank: made with the fee of the ordinance, printed for the payer, cancelled with a reason. */
@Controller
@RequestMapping("/till/bank/expected")
class ExpectedController {

    private final ExpectedPayments expectations;
    private final ExpectedSettlement settlement;
    private final PaymentOrders orders;
    private final BankPage bankPage;
    private final ServiceCatalog catalog;
    private final FeeOrdinance ordinance;
    private final TillSettings settings;
    private final CurrentActor currentActor;
    private final Clock clock;

    ExpectedController(
            ExpectedPayments expectations,
            ExpectedSettlement settlement,
            PaymentOrders orders,
            BankPage bankPage,
            ServiceCatalog catalog,
            FeeOrdinance ordinance,
            TillSettings settings,
            CurrentActor currentActor,
            Clock clock) {
        this.expectations = expectations;
        this.settlement = settlement;
        this.orders = orders;
        this.bankPage = bankPage;
        this.catalog = catalog;
        this.ordinance = ordinance;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/new")
    String form(ExpectedForm form, Model model) {
        return show(form, false, model);
    }

    @PostMapping
    String expect(ExpectedForm form, HttpServletResponse response, RedirectAttributes flash, Model model) {
        LocalDate today = LocalDate.now(clock);
        Tariff tariff = ordinance.inForce(today);
        List<AdministrativeService> services = priced(tariff, today);
        Optional<FeeQuote> quote = form.quote(tariff, services);
        boolean unlisted = form.hasServiceFault(services) || form.hasChannelFault() || form.hasMethodFault();
        if (form.hasPayerFault()
                || unlisted
                || quote.isEmpty()
                || !settings.bank().isKnown()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, true, model);
        }
        ExpectedPayment expected = expectations.expect(
                new ExpectedOrder.OfService(
                        form.chosenService(services).code(),
                        form.chosenChannel(),
                        Integer.parseInt(form.copies()),
                        form.chosenMethod(),
                        form.payer(),
                        quote.get().total(),
                        form.once()),
                currentActor.require());
        flash.addFlashAttribute("message", "bank.expected.made");
        flash.addFlashAttribute("fresh", expected.id());
        return "redirect:/till/bank";
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @Valid ReasonForm form,
            BindingResult faults,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (faults.hasErrors() && isOpen(id)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reasonOf", id)
                    .addAttribute("reason", form.typed())
                    .addAttribute("reasonFault", ReasonForm.fault(faults));
            return bankPage.show(id, new BankPage.Place(q, page, 0), model);
        }
        if (faults.hasErrors()) {
            return noLongerOpen(flash);
        }
        ResultView.flash(settlement.cancel(id, form.text(), currentActor.require()), "bank.expected.cancelled", flash);
        return "redirect:/till/bank";
    }

    /** The state's e-payment has come: its number is entered by hand. */
    @PostMapping("/{id}/settlement")
    String settle(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Result<Payment> booked = EpaymentNumber.parse(number)
                .then(known -> TillClosedException.refusing(() -> settlement.enter(id, known, currentActor.require())));
        if (booked instanceof Result.Refused<Payment> refused
                && refused.first().field().equals("number")) {
            if (!isOpen(id)) {
                return noLongerOpen(flash);
            }
            ResultView.showAgain(refused, response, model);
            model.addAttribute("numberOf", id).addAttribute("number", number);
            return bankPage.show(id, new BankPage.Place(q, page, 0), model);
        }
        ResultView.flash(booked, "bank.matched", flash);
        return "redirect:/till/bank";
    }

    /** Whether its money is still expected; what is not has no field beside which to say what is wrong. */
    private boolean isOpen(long id) {
        return expectations
                .find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .state()
                .isExpected();
    }

    private static String noLongerOpen(RedirectAttributes flash) {
        ResultView.flash(Result.refused("bank.match.not-expected"), "", flash);
        return "redirect:/till/bank";
    }

    @GetMapping("/{id}/order.pdf")
    ResponseEntity<byte[]> order(@PathVariable long id) {
        ExpectedPayment expected =
                expectations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return PdfResponse.of(
                orders.print(expected).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)),
                "payment-order-" + id + ".pdf");
    }

    private String show(ExpectedForm form, boolean checked, Model model) {
        LocalDate today = LocalDate.now(clock);
        Tariff tariff = ordinance.inForce(today);
        List<AdministrativeService> services = priced(tariff, today);
        model.addAttribute("form", form)
                .addAttribute("services", services)
                .addAttribute("service", form.chosenService(services))
                .addAttribute("channels", ExpectedForm.CHANNELS)
                .addAttribute("channel", form.chosenChannel())
                .addAttribute("methods", ExpectedForm.METHODS)
                .addAttribute("method", form.chosenMethod())
                .addAttribute("payerFault", checked && form.hasPayerFault())
                .addAttribute("copiesFault", form.hasCopiesFault())
                .addAttribute("serviceFault", checked && form.hasServiceFault(services))
                .addAttribute("channelFault", checked && form.hasChannelFault())
                .addAttribute("methodFault", checked && form.hasMethodFault())
                .addAttribute(
                        "free",
                        checked
                                && !form.hasCopiesFault()
                                && !form.hasServiceFault(services)
                                && !form.hasChannelFault()
                                && form.quote(tariff, services).isEmpty())
                .addAttribute("noAccount", !settings.bank().isKnown());
        return "bank/expected";
    }

    private List<AdministrativeService> priced(Tariff tariff, LocalDate day) {
        return catalog.inForce(day).stream()
                .filter(service -> tariff.prices().keySet().stream()
                        .anyMatch(item -> item.service().equals(service.code())))
                .toList();
    }
}
