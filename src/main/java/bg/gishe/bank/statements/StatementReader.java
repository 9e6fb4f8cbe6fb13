package bg.gishe.bank.statements;

import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field86;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads files of the bank: camt.053 of any version, or MT940 with or without its envelope. Entities of XML are refused. */
public final class StatementReader {

    private static final int MOST_ENTRIES = 20_000;

    /** No account of a municipality moves ten thousand million at once. */
    private static final BigDecimal LARGEST = new BigDecimal("9999999999.99");

    private StatementReader() {}

    /**
     * The statements in the file.
     *
     * @throws UnreadableStatementException when there is none, or one cannot be read whole
     */
    public static List<Statement> read(byte[] file) {
        String text = decode(file).strip();
        try {
            List<Statement> statements = text.startsWith("<") ? CamtReader.read(text) : mt940(text);
            if (statements.isEmpty()) {
                throw new UnreadableStatementException("bank.file.no-statement");
            }
            if (statements.stream()
                            .mapToInt(statement -> statement.entries().size())
                            .sum()
                    > MOST_ENTRIES) {
                throw new UnreadableStatementException("bank.file.too-many");
            }
            if (statements.stream()
                    .flatMap(statement -> statement.entries().stream())
                    .anyMatch(StatementReader::isTooLarge)) {
                throw new UnreadableStatementException("bank.file.sum");
            }
            return statements;
        } catch (DateTimeException
                | ArithmeticException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw new UnreadableStatementException("bank.file.broken");
        }
    }

    private static boolean isTooLarge(Statement.Entry entry) {
        return entry.amount().getAmount().abs().compareTo(LARGEST) > 0;
    }

    private static List<Statement> mt940(String text) {
        if (!text.contains(":25:") && !text.contains(":25P:")) {
            throw new UnreadableStatementException("bank.file.no-statement");
        }
        List<Statement> statements = new ArrayList<>();
        // Banks deliver the fields bare as often as in their envelope; each :20: begins a statement.
        for (String part : text.split("(?m)^(?=:20:)")) {
            if (part.contains(":25")) {
                String fields = part.replaceAll("(?m)^(-\\}?|\\{.*)$", "").strip();
                statements.add(statement(MT940.parse("{1:F01XXXXXXXXAXXX0000000000}{2:I940XXXXXXXXXXXXN}{4:\r\n"
                        + fields.replaceAll("\\R", "\r\n") + "\r\n-}")));
            }
        }
        return statements;
    }

    private static Statement statement(MT940 message) {
        String iban = message.getField25() == null
                ? message.getField25P().getAccount()
                : message.getField25().getAccount();
        CurrencyUnit currency = CurrencyUnit.of(
                message.getField60F() == null
                        ? message.getField60M().getCurrency()
                        : message.getField60F().getCurrency());
        List<Statement.Entry> entries = new ArrayList<>();
        List<Tag> tags = message.getSwiftMessage().getBlock4().getTags();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).getName().equals("61")) {
                boolean described =
                        i + 1 < tags.size() && tags.get(i + 1).getName().equals("86");
                entries.add(entry(
                        new Field61(tags.get(i).getValue()),
                        described ? new Field86(tags.get(i + 1).getValue()) : null,
                        currency));
            }
        }
        return new Statement(
                "MT940",
                iban,
                message.getField28C() == null ? "" : message.getField28C().getValue(),
                entries,
                0);
    }

    private static Statement.Entry entry(Field61 field, @Nullable Field86 description, CurrencyUnit currency) {
        String reference = Objects.requireNonNullElse(field.getReferenceOfTheAccountServicingInstitution(), "");
        String own = Objects.requireNonNullElse(field.getReferenceForTheAccountOwner(), "");
        String narrative = description == null ? "" : Objects.requireNonNullElse(description.getNarrative("\n"), "");
        return new Statement.Entry(
                LocalDate.ofInstant(field.getValueDateAsCalendar().toInstant(), ZoneId.systemDefault()),
                Money.of(currency, field.getAmountAsBigDecimal()),
                field.getDebitCreditMark().equals("C"),
                (own.equals("NONREF") ? "" : own + "\n") + narrative,
                "",
                reference);
    }

    private static String decode(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"))) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString()
                        .replace("\ufeff", "");
            } catch (CharacterCodingException e) {
                // The next one.
            }
        }
        throw new UnreadableStatementException("bank.file.broken");
    }
}
