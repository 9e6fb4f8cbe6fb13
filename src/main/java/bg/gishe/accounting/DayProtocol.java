package bg.gishe.accounting;

import bg.gishe.documents.ReportPdf;
import bg.gishe.payments.OfficeDay;
import bg.gishe.payments.PrintArchive;
import bg.gishe.payments.Shift;
import bg.gishe.payments.ShiftLedger;
import bg.gishe.payments.ShiftTotals;
import bg.gishe.payments.Shifts;
import bg.gishe.platform.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The protocol of a closed day over all desks; the first print is kept. */
@Service
public class DayProtocol {

    /** A shift as the protocol lists it. */
    public record ShiftRow(String who, String z, String cash, String card, String difference, String explanation) {}

    /** A sum. */
    public record Row(String what, String count, String amount) {}

    private static final Locale BULGARIAN = Locale.of("bg");

    private final Shifts shifts;
    private final ShiftLedger ledger;
    private final Revenue revenue;
    private final ReportPdf producer;
    private final PrintArchive papers;
    private final Format format;
    private final MessageSource messages;

    DayProtocol(
            Shifts shifts,
            ShiftLedger ledger,
            Revenue revenue,
            ReportPdf producer,
            PrintArchive papers,
            Format format,
            MessageSource messages) {
        this.shifts = shifts;
        this.ledger = ledger;
        this.revenue = revenue;
        this.producer = producer;
        this.papers = papers;
        this.format = format;
        this.messages = messages;
    }

    /** The protocol as PDF. */
    public byte[] print(OfficeDay day) {
        return papers.keep(
                PrintArchive.Kind.DAY_PROTOCOL,
                day.day().toEpochDay(),
                () -> producer.print("day-protocol-1", values(day)));
    }

    private Map<String, Object> values(OfficeDay day) {
        return Map.ofEntries(
                Map.entry("number", day.protocol().text()),
                Map.entry("day", format.date(day.day())),
                Map.entry("closed", format.moment(day.closedAt())),
                Map.entry("closedBy", day.closedBy()),
                Map.entry("receipts", String.valueOf(day.receipts())),
                Map.entry("free", day.free() == null ? "" : day.free().toString()),
                Map.entry("total", format.money(day.total())),
                Map.entry("tills", format.money(day.tills())),
                Map.entry("transfer", format.money(day.transfer())),
                Map.entry("difference", format.money(day.difference())),
                Map.entry(
                        "shifts",
                        shifts.ofDay(day.day()).stream().map(this::row).toList()),
                Map.entry("methods", rows(day, Revenue.By.METHOD)),
                Map.entry("services", rows(day, Revenue.By.SERVICE)),
                Map.entry("budget", rows(day, Revenue.By.BUDGET)));
    }

    private ShiftRow row(Shift shift) {
        Shift.Closing closing = Objects.requireNonNull(shift.closing());
        ShiftTotals totals = ledger.totals(shift);
        return new ShiftRow(
                shift.clerkName() + (shift.desk().isEmpty() ? "" : ", гише " + shift.desk()),
                closing.zReport().text(),
                format.money(totals.cash()),
                format.money(totals.card()),
                format.money(closing.difference()),
                Objects.requireNonNullElse(closing.explanation(), ""));
    }

    /** Of what was paid only: what is free may still come after the closing. */
    private List<Row> rows(OfficeDay day, Revenue.By by) {
        Period period = Period.of(day.day());
        return (day.free() == null ? revenue.of(period, by) : revenue.ofMoney(period, by))
                .stream()
                        .map(row -> new Row(
                                row.name() != null
                                        ? row.name()
                                        : messages.getMessage("payments.payment." + row.key(), null, BULGARIAN),
                                row.paid() + (row.reversed() > 0 ? " (сторно " + row.reversed() + ")" : ""),
                                format.money(row.amount())))
                        .toList();
    }
}
