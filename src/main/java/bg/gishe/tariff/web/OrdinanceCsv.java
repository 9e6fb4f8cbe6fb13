package bg.gishe.tariff.web;

import bg.gishe.platform.AmountText;
import bg.gishe.tariff.FeeExemption;
import bg.gishe.tariff.ordinance.OrdinanceText;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A version as a file that a spreadsheet opens. */
@Component
class OrdinanceCsv {

    private final OrdinanceWords words;
    private final MessageSource messages;

    OrdinanceCsv(OrdinanceWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    void send(OrdinanceText text, String decision, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ordinance.csv\"");
        Writer out = response.getWriter();
        // Spreadsheets know UTF-8 by its mark only.
        out.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out)) {
            headings(csv);
            text.fees().forEach(fee -> fee(csv, fee, decision));
            text.reductions().forEach(one -> reduction(csv, one, decision));
            text.exemptions().forEach(one -> exemption(csv, one, decision));
        }
    }

    private void headings(CsvWriter csv) {
        row(
                csv,
                Stream.of(
                                "kind",
                                "what",
                                "way",
                                "amount",
                                "percent",
                                "further",
                                "first-free",
                                "basis",
                                "proof",
                                "decision")
                        .map(column -> text("tariff.ordinance.csv." + column))
                        .toArray(String[]::new));
    }

    private void fee(CsvWriter csv, OrdinanceText.Fee fee, String decision) {
        row(
                csv,
                text("tariff.ordinance.csv.fee"),
                words.service(fee.service()),
                text("tariff.prices.speed." + fee.speed().name()),
                money(fee.amount()),
                "",
                money(fee.furtherCopy()),
                yes(fee.firstCopyFree()),
                fee.article(),
                "",
                decision);
    }

    private void reduction(CsvWriter csv, OrdinanceText.Reduction one, String decision) {
        row(
                csv,
                text("tariff.ordinance.csv.reduction"),
                words.service(one.service()),
                text("tariff.prices.channel." + one.channel().name()),
                money(one.fixed()),
                words.percent(one.percent()),
                "",
                "",
                one.article(),
                "",
                decision);
    }

    private void exemption(CsvWriter csv, FeeExemption one, String decision) {
        row(
                csv,
                text("tariff.ordinance.csv.exemption"),
                one.name(),
                text(one.atDesk() ? "tariff.ordinance.at-desk" : "tariff.ordinance.not-at-desk"),
                "",
                words.percent(one.percent()),
                "",
                "",
                one.ground(),
                one.proof() == null ? "" : one.proof(),
                decision);
    }

    private static void row(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.of(cells).map(OrdinanceCsv::neutral).toArray(String[]::new));
    }

    /** A cell that a spreadsheet would take for a formula becomes plain text. */
    static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "" : AmountText.digits(amount);
    }

    private String yes(boolean value) {
        return text(value ? "tariff.ordinance.yes" : "tariff.ordinance.no");
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
