package bg.gishe.catalog;

import java.util.List;
import java.util.Set;

/**
 * How a service is asked for.
 *
 * @param channels by what it can be asked for
 * @param documents what has to be shown or handed in, a text each
 */
public record ApplicationRules(Set<ApplicantRelation> whoMayAsk, Set<Channel> channels, List<String> documents) {}
