package bg.gishe.tariff.web;

import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.AmountText;
import bg.gishe.platform.CurrentActor;
import bg.gishe.tariff.ordinance.DraftEditing;
import bg.gishe.tariff.ordinance.EditMark;
import bg.gishe.tariff.ordinance.OrdinanceText.Fee;
import bg.gishe.tariff.ordinance.OrdinanceTexts;
import bg.gishe.tariff.ordinance.SpeedOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fees of one service in a draft, at every speed. */
@Controller
@RequestMapping("/admin/fees/drafts/{id}/services/{code}")
class DraftFeesController {

    private final DraftPage page;
    private final DraftEditing editing;
    private final OrdinanceTexts texts;
    private final OrdinanceWords words;
    private final CurrentActor currentActor;

    DraftFeesController(
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

    @GetMapping
    String form(@PathVariable long id, @PathVariable String code, Model model) {
        Map<String, String> names = words.names();
        if (!names.containsKey(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Fee> fees = texts.ofDraft(id).of(new ServiceCode(code));
        Map<String, String> typed = new HashMap<>();
        for (Fee fee : fees) {
            String speed = "-" + fee.speed().name();
            typed.put("amount" + speed, field(fee.amount()));
            typed.put("further" + speed, field(fee.furtherCopy()));
            typed.put("free" + speed, fee.firstCopyFree() ? "true" : "");
            typed.put("article" + speed, fee.article());
        }
        List<String> codes = new ArrayList<>(names.keySet());
        int next = codes.indexOf(code) + 1;
        model.addAttribute("draft", page.open(id))
                .addAttribute("code", code)
                .addAttribute("name", names.get(code))
                .addAttribute("next", next < codes.size() ? codes.get(next) : null)
                .addAttribute("nextName", next < codes.size() ? names.get(codes.get(next)) : null)
                .addAttribute("speeds", Speed.values())
                .addAttribute("seen", EditMark.of(fees))
                .addAttribute("faults", Map.of())
                .addAttribute("typed", typed);
        return "tariff/draft-fees";
    }

    @PostMapping
    String write(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash,
            HttpServletResponse response,
            Model model) {
        form(id, code, model);
        DraftFields read = new DraftFields(typed);
        List<Fee> fees = fees(new ServiceCode(code), read);
        if (!read.isSound()) {
            model.addAttribute("seen", read.text("seen"));
            return DraftPage.again("tariff/draft-fees", typed, read, model, response);
        }
        if (!editing.fees(id, new ServiceCode(code), fees, read.text("seen"), currentActor.require())
                .isDone()) {
            return DraftPage.stale("tariff/draft-fees", typed, model, response);
        }
        flash.addFlashAttribute("message", "tariff.ordinance.saved");
        String next = read.text("next");
        return "redirect:/admin/fees/drafts/" + id + (words.names().containsKey(next) ? "/services/" + next : "");
    }

    private static List<Fee> fees(ServiceCode service, DraftFields read) {
        List<Fee> fees = new ArrayList<>();
        for (Speed speed : Speed.values()) {
            String at = "-" + speed.name();
            Money amount = read.euro("amount" + at);
            Money further = read.euro("further" + at);
            if (!read.has("amount" + at)) {
                if (read.has("further" + at) || read.has("free" + at)) {
                    read.fault("amount" + at, "tariff.ordinance.amount.missing");
                }
                continue;
            }
            String article = read.text("article" + at, 100, "tariff.ordinance.article.missing");
            if (amount != null && further != null && further.isGreaterThan(amount)) {
                read.fault("further" + at, "tariff.ordinance.further.dearer");
            }
            if (amount != null) {
                fees.add(new Fee(service, speed, amount, further, read.has("free" + at), article));
            }
        }
        if (read.isSound()) {
            SpeedOrder.fault(fees)
                    .ifPresent(fault -> read.fault(
                            (fault.byFurtherCopy() ? "further-" : "amount-")
                                    + fault.speed().name(),
                            fault.byFurtherCopy()
                                    ? "tariff.ordinance.faster-copy-cheaper"
                                    : "tariff.ordinance.faster-cheaper"));
        }
        return fees;
    }

    static String field(@Nullable Money amount) {
        return amount == null ? "" : AmountText.digits(amount);
    }
}
