package bg.gishe.payments;

import java.util.List;

/**
 * A refund that annuls documents is about to be approved. Published before the transaction that books it, so that a document still in
 * the making is made first: only then can it be annulled.
 *
 * @param inTheMaking keys of the documents that are not made yet
 */
public record RefundForthcoming(long refundId, List<Long> inTheMaking) {}
