package bg.gishe.counter;

import bg.gishe.acts.ActHit;
import bg.gishe.acts.ActSearch;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a number, a code or an act led to.
 *
 * @param requests those that have no document yet
 */
record DeskHits(List<ActHit> acts, List<IssuedDocuments.Issued> documents, List<PastRequests.Hit> requests) {

    /** The keys of those whom they are about. */
    List<Long> people() {
        return Stream.of(
                        acts.stream().map(ActHit::personId).filter(Objects::nonNull),
                        documents.stream().map(IssuedDocuments.Issued::subjectId),
                        requests.stream().map(PastRequests.Hit::subjectId))
                .flatMap(ids -> ids)
                .toList();
    }

    /** One hit is opened at once, several are shown; an act without anybody in the register is shown too, there is nobody to open. */
    DeskSearch.Result result(String nobody) {
        int count = acts.size() + documents.size() + requests.size();
        if (count == 0) {
            return new DeskSearch.Result.Nobody(nobody);
        }
        boolean onPaper = acts.stream().anyMatch(act -> act.personId() == null);
        if (count > 1 || onPaper) {
            return new DeskSearch.Result.Found(
                    List.of(),
                    acts.stream().limit(ActSearch.MOST_HITS).toList(),
                    documents,
                    requests,
                    acts.size() > ActSearch.MOST_HITS,
                    List.of());
        }
        if (!requests.isEmpty()) {
            return new DeskSearch.Result.Request(requests.getFirst().requestId());
        }
        return documents.isEmpty()
                ? new DeskSearch.Result.Person(
                        Objects.requireNonNull(acts.getFirst().personId()), false)
                : new DeskSearch.Result.Document(documents.getFirst().certificateId());
    }
}
