package bg.gishe.bank.statements;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads camt.053 of any version: the elements that are needed have the same names in all of them. A DOCTYPE is refused. */
final class CamtReader {

    private static final String PART = "NtryDtls/TxDtls";
    private static final List<String> PART_REMITTANCE =
            List.of("RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Ustrd", "Refs/EndToEndId");
    private static final List<String> REMITTANCE = Stream.concat(
                    PART_REMITTANCE.stream().map(path -> PART + "/" + path), Stream.of("AddtlNtryInf"))
            .toList();
    private static final List<String> PART_AMOUNT = List.of("Amt", "AmtDtls/TxAmt/Amt");

    private CamtReader() {}

    /** The statements; none where the document is another one. */
    static List<Statement> read(String xml) {
        Element document = parse(xml);
        return document.getLocalName().equals("Document")
                ? find(document, "BkToCstmrStmt/Stmt")
                        .map(CamtReader::statement)
                        .toList()
                : List.of();
    }

    private static Statement statement(Element statement) {
        String iban = text(statement, "Acct/Id/IBAN");
        List<Element> booked =
                find(statement, "Ntry").filter(CamtReader::isBooked).toList();
        return new Statement(
                "CAMT053",
                iban.isEmpty() ? text(statement, "Acct/Id/Othr/Id") : iban,
                text(statement, "Id"),
                booked.stream().flatMap(CamtReader::entries).toList(),
                (int) find(statement, "Ntry").count() - booked.size());
    }

    /** An entry that is pending or for information may never come. Its status stands bare in old versions and as a code in new ones. */
    private static boolean isBooked(Element entry) {
        String status = first(entry, "Sts/Cd", "Sts");
        return status.isEmpty() || status.equals("BOOK");
    }

    /** The entry; of a batch whose payments add up to it, each payment by itself. */
    private static Stream<Statement.Entry> entries(Element entry) {
        Statement.Entry whole = entry(entry);
        List<Element> parts = find(entry, PART).toList();
        List<Money> amounts = parts.stream().flatMap(CamtReader::partAmount).toList();
        boolean batch = parts.size() > 1
                && amounts.size() == parts.size()
                && amounts.stream().allMatch(whole.amount()::isSameCurrency)
                && Money.total(amounts).isEqual(whole.amount());
        return batch
                ? IntStream.range(0, parts.size()).mapToObj(index -> part(parts.get(index), amounts.get(index), whole))
                : Stream.of(whole);
    }

    private static Statement.Entry entry(Element entry) {
        Element amount =
                find(entry, "Amt").findFirst().orElseThrow(() -> new UnreadableStatementException("bank.file.broken"));
        String day = first(entry, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt");
        boolean reversal = text(entry, "RvslInd").equals("true");
        return new Statement.Entry(
                LocalDate.parse(day.substring(0, 10)),
                money(amount),
                text(entry, "CdtDbtInd").equals("CRDT") && !reversal,
                remittance(entry, REMITTANCE),
                first(entry, PART + "/RltdPties/Dbtr/Nm", PART + "/RltdPties/Dbtr/Pty/Nm"),
                text(entry, "AcctSvcrRef"));
    }

    private static Statement.Entry part(Element part, Money amount, Statement.Entry whole) {
        String reference = text(part, "Refs/AcctSvcrRef");
        return new Statement.Entry(
                whole.bookedOn(),
                amount,
                whole.incoming(),
                remittance(part, PART_REMITTANCE),
                first(part, "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm"),
                reference.isEmpty() ? whole.bankReference() : reference);
    }

    private static Stream<Money> partAmount(Element part) {
        return PART_AMOUNT.stream().flatMap(path -> find(part, path)).limit(1).map(CamtReader::money);
    }

    private static Money money(Element amount) {
        return Money.of(
                CurrencyUnit.of(amount.getAttribute("Ccy")),
                new BigDecimal(amount.getTextContent().strip()));
    }

    private static String remittance(Element from, List<String> paths) {
        return paths.stream()
                .flatMap(path -> find(from, path))
                .map(element -> element.getTextContent().strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // Without a DOCTYPE no entity can reach a file or grow.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default handler prints what it cannot read.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new UnreadableStatementException("bank.file.broken");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("The JDK's parser does not work", e);
        }
    }

    /** The elements on the path, whatever their namespace. */
    private static Stream<Element> find(Element from, String path) {
        List<Element> found = List.of(from);
        for (String name : path.split("/", -1)) {
            List<Element> next = new ArrayList<>();
            found.forEach(element -> children(element)
                    .filter(child -> name.equals(child.getLocalName()))
                    .forEach(next::add));
            found = next;
        }
        return found.stream();
    }

    private static Stream<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(index -> element.getChildNodes().item(index))
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The text of the first path that has one. */
    private static String first(Element from, String... paths) {
        return Stream.of(paths)
                .map(path -> text(from, path))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(Element from, String path) {
        return find(from, path)
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
