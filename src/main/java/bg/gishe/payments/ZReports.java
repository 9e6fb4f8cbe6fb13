package bg.gishe.payments;

import bg.gishe.documents.ReportPdf;
import bg.gishe.platform.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/** The Z-report of a closed shift, on the 80 mm strip and on a sheet; the first print is kept. */
@Service
public class ZReports {

    /** One denomination as printed. */
    public record Row(String what, String count, String amount) {}

    private final ShiftLedger ledger;
    private final ShiftFloats floats;
    private final ReportPdf printer;
    private final PrintArchive papers;
    private final Format format;

    ZReports(ShiftLedger ledger, ShiftFloats floats, ReportPdf printer, PrintArchive papers, Format format) {
        this.ledger = ledger;
        this.floats = floats;
        this.printer = printer;
        this.papers = papers;
        this.format = format;
    }

    /** The report; the shift has to be closed. */
    public byte[] print(Shift shift, boolean sheet) {
        return sheet
                ? papers.keep(
                        PrintArchive.Kind.Z_SHEET, shift.id(), () -> printer.print("z-report-1", values(shift, true)))
                : papers.keep(
                        PrintArchive.Kind.Z_STRIP,
                        shift.id(),
                        () -> printer.printStrip("z-report-1", values(shift, false)));
    }

    private Map<String, Object> values(Shift shift, boolean sheet) {
        Shift.Closing closing = Objects.requireNonNull(shift.closing(), "the shift is not closed");
        ShiftTotals totals = ledger.totals(shift);
        return Map.ofEntries(
                Map.entry("sheet", sheet),
                Map.entry("number", closing.zReport().text()),
                Map.entry("day", format.date(shift.day())),
                Map.entry("clerk", shift.clerkName()),
                Map.entry("desk", shift.desk()),
                Map.entry("opened", format.moment(shift.openedAt())),
                Map.entry("closed", format.moment(closing.at())),
                Map.entry("closedBy", closing.by()),
                Map.entry(
                        "receipts",
                        totals.receipts() == 0 ? "няма" : totals.firstReceipt() + " – " + totals.lastReceipt()),
                Map.entry("sums", sums(shift.openingFloat(), totals, closing)),
                Map.entry("count", String.valueOf(totals.receipts())),
                Map.entry(
                        "services",
                        totals.services().stream()
                                .map(sum -> new Row(
                                        sum.service(), String.valueOf(sum.documents()), format.money(sum.amount())))
                                .toList()),
                Map.entry("pieces", pieces(ledger.counted(shift.id()))),
                Map.entry(
                        "corrections",
                        floats.of(shift.id()).stream().map(this::correction).toList()),
                Map.entry("explanation", Objects.requireNonNullElse(closing.explanation(), "")));
    }

    private List<Row> sums(Money openingFloat, ShiftTotals totals, Shift.Closing closing) {
        return List.of(
                sum("Начална наличност", openingFloat),
                sum("Постъпили в брой", totals.cash()),
                sum("Постъпили с карта", totals.card()),
                new Row(
                        "в това число сторно",
                        String.valueOf(totals.reversals()),
                        format.money(totals.reversed().negated())),
                sum("Очаквано в касата", closing.expectedCash()),
                sum("Преброено в касата", closing.countedCash()),
                sum("Разлика", closing.difference()));
    }

    private Row sum(String what, Money amount) {
        return new Row(what, "", format.money(amount));
    }

    private String correction(ShiftFloats.Correction one) {
        return "Начална наличност, поправена от " + format.money(one.was()) + " на " + format.money(one.becomes())
                + ", " + one.by() + ", " + format.moment(one.at()) + ": " + one.reason();
    }

    private List<Row> pieces(CashCount count) {
        List<Row> rows = new ArrayList<>();
        for (BigDecimal denomination : CashCount.DENOMINATIONS) {
            Integer pieces = count.pieces().get(denomination);
            if (pieces != null) {
                Money one = Money.of(CurrencyUnit.EUR, denomination);
                rows.add(new Row(format.money(one), String.valueOf(pieces), format.money(one.multipliedBy(pieces))));
            }
        }
        return rows;
    }
}
