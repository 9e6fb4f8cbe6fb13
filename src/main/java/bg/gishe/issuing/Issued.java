package bg.gishe.issuing;

import java.util.List;
import java.util.UUID;

/**
 * A basket that is issued, by an order or by an earlier one of the same basket.
 *
 * @param fresh whether this order issued it
 */
public record Issued(UUID basketId, List<Long> certificateIds, boolean fresh) {}
