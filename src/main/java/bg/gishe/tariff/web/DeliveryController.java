package bg.gishe.tariff.web;

import bg.gishe.catalog.Channel;
import bg.gishe.tariff.DeliveryTimes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long a ready document is on its way, by channel: an administrator writes it, „Колко струва?“ counts with it. */
@Controller
@RequestMapping("/admin/fees/delivery")
class DeliveryController {

    private final DeliveryTimes times;

    DeliveryController(DeliveryTimes times) {
        this.times = times;
    }

    @GetMapping
    String form(Model model) {
        Map<Channel, Duration> now = times.byChannel();
        Map<String, String> typed = new LinkedHashMap<>();
        PriceForm.CHANNELS.forEach(channel -> typed.put(
                channel.name(), "" + now.getOrDefault(channel, Duration.ZERO).toHours()));
        return show(typed, Map.of(), model);
    }

    @PostMapping
    String write(
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, String> faults = new LinkedHashMap<>();
        Map<Channel, Duration> chosen = new EnumMap<>(Channel.class);
        for (Channel channel : PriceForm.CHANNELS) {
            String hours = form.getOrDefault(channel.name(), "").strip();
            typed.put(channel.name(), hours);
            if (hours.matches("\\d{1,4}") && Integer.parseInt(hours) <= DeliveryTimes.MOST_HOURS) {
                chosen.put(channel, Duration.ofHours(Integer.parseInt(hours)));
            } else {
                faults.put(channel.name(), "tariff.delivery.hours.wrong");
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, faults, model);
        }
        times.write(chosen);
        flash.addFlashAttribute("message", "tariff.delivery.saved");
        return "redirect:/admin/fees/delivery";
    }

    private static String show(Map<String, String> typed, Map<String, String> faults, Model model) {
        model.addAttribute("typed", typed).addAttribute("faults", faults).addAttribute("channels", PriceForm.CHANNELS);
        return "tariff/delivery";
    }
}
