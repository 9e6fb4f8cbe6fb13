package bg.gishe.bank.statements;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * A statement of the bank as read from its file.
 *
 * @param format CAMT053 or MT940
 * @param number as the bank numbers it
 * @param pending how many entries are announced only and left out: the bank has not booked them
 */
public record Statement(String format, String iban, String number, List<Entry> entries, int pending) {

    /**
     * One movement of the account.
     *
     * @param incoming whether money came in
     * @param remittance what the payer wrote
     * @param payer who paid, as the bank says it, or nothing
     * @param bankReference how the bank names the entry, or nothing
     */
    public record Entry(
            LocalDate bookedOn,
            Money amount,
            boolean incoming,
            String remittance,
            String payer,
            String bankReference) {}
}
