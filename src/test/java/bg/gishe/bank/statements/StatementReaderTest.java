package bg.gishe.bank.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.gishe.bank.CreditorReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the reading of bank files: both formats say the same, references are found however they are typed, and no file reaches out of itself. */
class StatementReaderTest {

    private static final String REFERENCE = CreditorReference.of(2026, 12).text();

    @Test
    void camtAndMt940SayTheSame() {
        Statement camt = StatementReader.read(camt("001.02", "2.56", REFERENCE)).getFirst();
        Statement mt940 = StatementReader.read(mt940(REFERENCE).getBytes(StandardCharsets.UTF_8))
                .getFirst();

        for (Statement statement : new Statement[] {camt, mt940}) {
            assertThat(statement.iban()).isEqualTo("BG80BNBG96611020345678");
            Statement.Entry entry = statement.entries().getFirst();
            assertThat(entry.amount()).isEqualTo(Money.parse("EUR 2.56"));
            assertThat(entry.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(entry.incoming()).isTrue();
            assertThat(entry.bankReference()).isEqualTo("BR001");
            assertThat(CreditorReference.in(entry.remittance())).containsExactly(new CreditorReference(REFERENCE));
            assertThat(statement.entries().getLast().incoming()).isFalse();
        }
    }

    @Test
    void everyVersionOfCamtAndBareOrWrappedMt940AreRead() {
        assertThat(StatementReader.read(camt("001.08", "2.56", REFERENCE))).hasSize(1);
        String prefixed = new String(camt("001.08", "2.56", REFERENCE), StandardCharsets.UTF_8)
                .replace("<Document xmlns=", "<x:Document xmlns:x=")
                .replaceAll("<(/?)(?!x:|\\?|/)(\\w)", "<$1x:$2")
                .replace("</Document", "</x:Document");
        assertThat(StatementReader.read(prefixed.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .entries())
                .as("any prefix of the namespace")
                .hasSize(2);
        String wrapped = "{1:F01BNBGBGSDAXXX0000000000}{2:I940BNBGBGSDXXXXN}{4:\r\n" + mt940(REFERENCE) + "-}";
        assertThat(StatementReader.read(wrapped.getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .entries())
                .hasSize(2);
        assertThat(StatementReader.read((mt940(REFERENCE) + mt940(REFERENCE)).getBytes(StandardCharsets.UTF_8)))
                .hasSize(2);
        assertThat(StatementReader.read(mt940("такса от Иван").getBytes(Charset.forName("windows-1251")))
                        .getFirst()
                        .entries()
                        .getFirst()
                        .remittance())
                .contains("такса от Иван");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Sts>PDNG</Sts>",
                "<Sts><Cd>PDNG</Cd></Sts>",
                "<Sts><Cd>INFO</Cd></Sts>",
                "<Sts><Prtry>HOLD</Prtry></Sts>"
            })
    void whatTheBankOnlyAnnouncesIsCountedAndLeftOut(String status) {
        String booked = new String(camt("001.08", "2.56", REFERENCE), StandardCharsets.UTF_8);
        Statement statement = StatementReader.read(booked.replaceFirst("</CdtDbtInd>", "</CdtDbtInd>" + status)
                        .getBytes(StandardCharsets.UTF_8))
                .getFirst();
        assertThat(statement.entries())
                .singleElement()
                .extracting(Statement.Entry::incoming)
                .isEqualTo(false);
        assertThat(statement.pending()).isEqualTo(1);
        for (String stands : new String[] {"<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>"}) {
            statement = StatementReader.read(booked.replaceFirst("</CdtDbtInd>", "</CdtDbtInd>" + stands)
                            .getBytes(StandardCharsets.UTF_8))
                    .getFirst();
            assertThat(statement.entries()).hasSize(2);
            assertThat(statement.pending()).isZero();
        }
    }

    @Test
    void batchThatAddsUpIsReadPaymentByPayment() {
        String other = CreditorReference.of(2026, 13).text();
        Statement.Entry[] parts = batch("1.28", "1.28", other).toArray(Statement.Entry[]::new);
        assertThat(parts).hasSize(2).allMatch(Statement.Entry::incoming);
        assertThat(parts).extracting(Statement.Entry::amount).containsOnly(Money.parse("EUR 1.28"));
        assertThat(parts).extracting(Statement.Entry::payer).containsExactly("Иван Петров", "Мария Петрова");
        assertThat(parts).extracting(Statement.Entry::bankReference).containsExactly("BR001", "BR001-2");
        assertThat(CreditorReference.in(parts[0].remittance())).containsExactly(new CreditorReference(REFERENCE));
        assertThat(CreditorReference.in(parts[1].remittance())).containsExactly(new CreditorReference(other));

        assertThat(batch("1.28", "1.27", other))
                .as("does not add up")
                .singleElement()
                .extracting(Statement.Entry::amount)
                .isEqualTo(Money.parse("EUR 2.56"));
    }

    private static java.util.List<Statement.Entry> batch(String first, String second, String reference) {
        String file = new String(camt("001.08", "2.56", REFERENCE), StandardCharsets.UTF_8)
                .replace("<TxDtls>", "<TxDtls><Amt Ccy=\"EUR\">" + first + "</Amt>")
                .replace(
                        "</TxDtls>",
                        "</TxDtls><TxDtls><Refs><AcctSvcrRef>BR001-2</AcctSvcrRef></Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">"
                                + second
                                + "</Amt></TxAmt></AmtDtls><RltdPties><Dbtr><Pty><Nm>Мария Петрова</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>"
                                + reference + "</Ustrd></RmtInf></TxDtls>");
        return StatementReader.read(file.getBytes(StandardCharsets.UTF_8)).getFirst().entries().stream()
                .filter(Statement.Entry::incoming)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "здравейте",
                "<a><b>",
                "<Document/>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document><BkToCstmrStmt><Stmt><Id>&x;</Id></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"EUR\">много</Amt></Ntry></Stmt></BkToCstmrStmt></Document>",
                "<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"EUR\">2.567</Amt><BookgDt><Dt>2026-11-24</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>",
                ":20:1\n:25:BG80\n:60F:D\n:61:x",
            })
    void whatIsNoStatementIsRefused(String file) {
        assertThatThrownBy(() -> StatementReader.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableStatementException.class);
    }

    @Test
    void sumThatNoAccountMovesIsRefusedWithItsReason() {
        assertThat(StatementReader.read(camt("001.02", "9999999999.99", REFERENCE)))
                .hasSize(1);
        assertThatThrownBy(() -> StatementReader.read(camt("001.02", "99999999999.00", REFERENCE)))
                .isInstanceOfSatisfying(
                        UnreadableStatementException.class,
                        e -> assertThat(e.key()).isEqualTo("bank.file.sum"));
    }

    @Test
    void referenceIsFoundHoweverItIsTypedAndOnlyWithRightDigits() {
        CreditorReference reference = new CreditorReference(REFERENCE);
        assertThat(CreditorReference.in("Такса " + reference.grouped().toLowerCase(java.util.Locale.ROOT) + ", Иван"))
                .containsExactly(reference);
        assertThat(CreditorReference.in(REFERENCE.substring(0, 9) + "\n" + REFERENCE.substring(9)))
                .containsExactly(reference);
        assertThat(CreditorReference.in(REFERENCE.substring(0, 14) + (char) (REFERENCE.charAt(14) ^ 1)))
                .isEmpty();
        assertThat(CreditorReference.in(
                        REFERENCE + " " + CreditorReference.of(2026, 13).text() + REFERENCE))
                .hasSize(2);
        assertThat(CreditorReference.in("RF18539007547034"))
                .as("another's reference")
                .isEmpty();
    }

    static byte[] camt(String version, String amount, String remittance) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.%s"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>ST-%s</Id>
                <Acct><Id><IBAN>BG80BNBG96611020345678</IBAN></Id></Acct>
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>BR001</AcctSvcrRef>
                <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Иван Петров</Nm></Dbtr></RltdPties><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-11-24</Dt></BookgDt><AcctSvcrRef>BR002</AcctSvcrRef></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """.formatted(version, remittance.hashCode(), amount, remittance).getBytes(StandardCharsets.UTF_8);
    }

    private static String mt940(String remittance) {
        return ":20:STMT1\n:25:BG80BNBG96611020345678\n:28C:12/1\n:60F:C261123EUR100,00\n:61:2611241124C2,56NTRFNONREF//BR001\n:86:"
                + remittance + "\n:61:2611241124D5,00NTRFNONREF//BR002\n:86:TAKSA\n:62F:C261124EUR97,56\n";
    }
}
