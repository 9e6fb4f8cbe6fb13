package bg.gishe.tariff.web;

import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.platform.AmountText;
import bg.gishe.platform.CurrentActor;
import bg.gishe.platform.ResultView;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.EditMark;
import bg.gishe.tariff.ordinance.OrdinanceText.Reduction;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reductions of a draft for asking electronically. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}/reductions")
class DraftReductionsController {

    private static final List<Channel> ELECTRONIC =
            List.of(Channel.PORTAL, Channel.SSEV, Channel.SEOS, Channel.EMAIL, Channel.INTERNAL);

    private final DraftPage page;
    private final DraftEditing editing;
    private final OrdinanceTexts texts;
    private final OrdinanceWords words;
    private final CurrentActor currentActor;

    DraftReductionsController(
            DraftPage page,
            DraftEditing editing,
            OrdinanceTexts texts,
            OrdinanceWords words,
            CurrentActor currentActor) {
        this.page = page;
        this.editing = editing;
        this.texts = texts;
        this.words = words;
        this.currentActor = currentActor;
    }

    /** The form of one reduction, chosen by channel and service; without them that of a new one. */
    @GetMapping("/one")
    String form(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "ALL") String service,
            Model model) {
        Optional<Reduction> found = find(id, channel, service);
        model.addAttribute("draft", page.open(id))
                .addAttribute("names", words.names())
                .addAttribute("channels", ELECTRONIC)
                .addAttribute("known", found.isPresent())
                .addAttribute("seen", EditMark.of(found))
                .addAttribute("faults", Map.of())
                .addAttribute(
                        "typed",
                        Map.of(
                                "channel", channel,
                                "service", service,
                                "percent",
                                        found.map(Reduction::percent)
                                                .map(AmountText::percents)
                                                .orElse(""),
                                "fixed",
                                        found.map(one -> DraftFeesController.field(one.fixed()))
                                                .orElse(""),
                                "article", found.map(Reduction::article).orElse("")));
        return "tariff/draft-reduction";
    }

    @PostMapping("/one")
    String write(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        DraftFields read = new DraftFields(typed);
        form(id, read.text("channel"), read.text("service"), model);
        Optional<Channel> channel = channel(read.text("channel"));
        checkWay(read, channel);
        BigDecimal percent = read.percent("percent");
        Money fixed = read.euro("fixed");
        if (read.has("percent") == read.has("fixed")) {
            read.fault("percent", "tariff.ordinance.reduction.either");
        } else if (fixed != null && fixed.isZero()) {
            read.fault("fixed", "tariff.ordinance.amount.wrong");
        }
        String article = read.text("article", 100, "tariff.ordinance.article.missing");
        // Whoever fills in the form of a new one has not seen that there is one already.
        if (read.text("seen").equals(EditMark.of(Optional.empty()))
                && find(id, read.text("channel"), read.text("service")).isPresent()) {
            read.fault("channel", "tariff.ordinance.reduction.exists");
            model.addAttribute("known", false);
        }
        if (!read.isSound()) {
            model.addAttribute("seen", read.text("seen"));
            return DraftPage.again("tariff/draft-reduction", typed, read, model, response);
        }
        ServiceCode service = service(read.text("service"));
        Reduction reduction = new Reduction(channel.orElseThrow(), service, percent, fixed, article);
        if (!editing.reduction(id, channel.get(), service, reduction, read.text("seen"), currentActor.require())
                .isDone()) {
            return DraftPage.stale("tariff/draft-reduction", typed, model, response);
        }
        flash.addFlashAttribute("message", "tariff.ordinance.saved");
        return "redirect:/admin/fees/drafts/" + id;
    }

    private void checkWay(DraftFields read, Optional<Channel> channel) {
        if (channel.isEmpty()) {
            read.fault("channel", "tariff.ordinance.channel.missing");
        }
        if (!read.text("service").equals("ALL") && !words.names().containsKey(read.text("service"))) {
            read.fault("service", "tariff.ordinance.service.missing");
        }
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable long id,
            @RequestParam String channel,
            @RequestParam(defaultValue = "ALL") String service,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes flash) {
        if (find(id, channel, service).isPresent()) {
            ResultView.flash(
                    editing.reduction(
                            id, Channel.valueOf(channel), service(service), null, seen, currentActor.require()),
                    "tariff.ordinance.removed",
                    flash);
        }
        return "redirect:/admin/fees/drafts/" + id;
    }

    private Optional<Reduction> find(long id, String channel, String service) {
        return texts.ofDraft(id).reductions().stream()
                .filter(one ->
                        one.channel().name().equals(channel) && one.scope().equals(service))
                .findFirst();
    }

    private static Optional<Channel> channel(String name) {
        return ELECTRONIC.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static @Nullable ServiceCode service(String scope) {
        return scope.equals("ALL") ? null : new ServiceCode(scope);
    }
}
