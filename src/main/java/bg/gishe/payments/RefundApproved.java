package bg.gishe.payments;

import bg.gishe.platform.Actor;
import java.util.List;

/**
 * Money is given back. Published in the transaction that books it; what was paid for ends in the same one.
 *
 * @param requests keys of the requests whose fee is given back
 * @param annulled keys of the documents that are to hold no longer; none where the client keeps them
 * @param reason for the requests and the documents: the receipt and what was said when the refund was asked for
 */
public record RefundApproved(long refundId, List<Long> requests, List<Long> annulled, String reason, Actor by) {}
