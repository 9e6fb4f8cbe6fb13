package bg.gishe.counter;

import bg.gishe.issuing.VerdictBoard;
import bg.gishe.issuing.VerdictBoards;
import bg.gishe.people.Relative;
import bg.gishe.platform.AuditAction;
import bg.gishe.platform.AuditEntry;
import bg.gishe.platform.Disclosures;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the file of a person at the desk: who they are, their family, and what can be done for them. Every look is written down. */
@Service
@Transactional
public class ClientFiles {

    private final VerdictBoards boards;
    private final Disclosures disclosures;

    ClientFiles(VerdictBoards boards, Disclosures disclosures) {
        this.boards = boards;
        this.disclosures = disclosures;
    }

    /** The file of the person, or empty when there is no such person. */
    public Optional<VerdictBoard> open(long personId) {
        Optional<VerdictBoard> board = boards.of(personId);
        board.ifPresent(file -> disclosures.shown(look(file), family(file)));
        return board;
    }

    /** The file anew while it is open on the desk, for what follows from a change in the basket. */
    public Optional<VerdictBoard> again(long personId) {
        Optional<VerdictBoard> board = boards.of(personId);
        board.ifPresent(file -> disclosures.shownAgain(look(file), family(file)));
        return board;
    }

    /** The file with the person's whole number, which is a look of its own. */
    public Optional<VerdictBoard> unmasked(long personId) {
        Optional<VerdictBoard> board = again(personId);
        board.ifPresent(file -> disclosures.shown(AuditEntry.of(AuditAction.EGN_UNMASKED)
                .about(file.file().person().id())));
        return board;
    }

    private static AuditEntry look(VerdictBoard board) {
        return AuditEntry.of(AuditAction.PERSON_VIEWED)
                .about(board.file().person().id());
    }

    private static List<Long> family(VerdictBoard board) {
        return board.file().family().relatives().stream()
                .map(Relative::personId)
                .toList();
    }
}
