package bg.gishe.issuing;

import java.time.Instant;

/** A sealed document stands in the archive. Published in the transaction that put it there; nobody hears it yet, notices to people will. */
public record DocumentIssued(
        long certificateId, long requestId, String serviceCode, String channel, long subjectId, Instant at) {}
