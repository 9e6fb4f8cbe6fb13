package bg.gishe.tariff.web;

import bg.gishe.catalog.AdministrativeService;
import bg.gishe.catalog.Channel;
import bg.gishe.catalog.ServiceCatalog;
import bg.gishe.catalog.ServiceCode;
import bg.gishe.catalog.Speed;
import bg.gishe.platform.AmountText;
import bg.gishe.platform.Format;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.ordinance.DraftCheck;
import bg.gishe.tariff.ordinance.OrdinanceText;
import bg.gishe.tariff.ordinance.OrdinanceText.Fee;
import bg.gishe.tariff.ordinance.OrdinanceText.Reduction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The ordinance in words. Templates know it as {@code @ordinanceWords}. */
@Component("ordinanceWords")
class OrdinanceWords {

    /** The fees of one service as a row of a table. */
    record Row(String code, String name, Map<Speed, Fee> bySpeed) {

        /** The articles, each once. */
        public String articles() {
            return bySpeed.values().stream().map(Fee::article).distinct().collect(Collectors.joining("; "));
        }
    }

    private final ServiceCatalog catalog;
    private final MessageSource messages;
    private final Format format;
    private final Clock clock;

    OrdinanceWords(ServiceCatalog catalog, MessageSource messages, Format format, Clock clock) {
        this.catalog = catalog;
        this.messages = messages;
        this.format = format;
        this.clock = clock;
    }

    /** Names of the services by code, in the order of the catalogue. */
    public Map<String, String> names() {
        return catalog.inForce(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(
                        service -> service.code().value(),
                        AdministrativeService::name,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The speeds, the slowest first. */
    public Speed[] speeds() {
        return Speed.values();
    }

    /** The fees by service: all services of the catalogue, or only those with a fee. */
    public List<Row> rows(OrdinanceText text, boolean all) {
        Map<String, String> names = names();
        Map<String, Row> rows = new LinkedHashMap<>();
        if (all) {
            names.forEach((code, name) -> rows.put(code, new Row(code, name, new LinkedHashMap<>())));
        }
        for (Fee fee : text.fees()) {
            String code = fee.service().value();
            rows.computeIfAbsent(code, key -> new Row(code, names.getOrDefault(code, code), new LinkedHashMap<>()))
                    .bySpeed()
                    .put(fee.speed(), fee);
        }
        return new ArrayList<>(rows.values());
    }

    /** "Удостоверение за семейно положение", or the code of a service that is no longer offered. */
    public String service(@Nullable ServiceCode code) {
        return code == null ? text("tariff.ordinance.reduction.all") : names().getOrDefault(code.value(), code.value());
    }

    /** "2,56 €; следващ екземпляр 1,00 €". */
    public String fee(Fee fee) {
        List<String> parts = new ArrayList<>(List.of(format.money(fee.amount())));
        if (fee.firstCopyFree()) {
            parts.add(text("tariff.ordinance.first-free"));
        }
        if (fee.furtherCopy() != null) {
            parts.add(text("tariff.ordinance.further") + " " + format.money(fee.furtherCopy()));
        }
        return String.join("; ", parts);
    }

    /** "50 %" or "1,00 €". */
    public String reduction(Reduction reduction) {
        return reduction.fixed() != null ? format.money(reduction.fixed()) : percent(reduction.percent());
    }

    /** "50 %; документ: пенсионно решение; не се предлага на гише". */
    public String exemption(FeeExemption exemption) {
        List<String> parts = new ArrayList<>(List.of(percent(exemption.percent())));
        parts.add(
                exemption.proof() == null
                        ? text("tariff.ordinance.no-proof")
                        : text("tariff.ordinance.proof-is", exemption.proof()));
        if (exemption.fromYears() != null) {
            parts.add(text("tariff.ordinance.from-years", exemption.fromYears()));
        }
        parts.add(text(exemption.atDesk() ? "tariff.ordinance.at-desk" : "tariff.ordinance.not-at-desk"));
        return String.join("; ", parts);
    }

    /** What the check found, in a sentence. */
    public String finding(DraftCheck.Finding finding) {
        String about = finding.about() == null ? "" : finding.about();
        boolean channel =
                List.of(Channel.values()).stream().anyMatch(one -> one.name().equals(about));
        return text(
                finding.key(), channel ? text("tariff.prices.channel." + about) : names().getOrDefault(about, about));
    }

    /** "50 %". */
    public String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : AmountText.percents(percent) + "\u00a0%";
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
