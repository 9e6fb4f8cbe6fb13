package bg.gishe.certificates;

import bg.gishe.certificates.internal.SealRegister;
import bg.gishe.documents.Seal;
import bg.gishe.documents.SealState;
import org.springframework.stereotype.Component;

/** Tells whether documents can be issued as far as the seal is concerned. Templates know it as {@code @sealing}. */
@Component("sealing")
public class Sealing {

    private final Seal seal;
    private final SealRegister register;

    Sealing(Seal seal, SealRegister register) {
        this.seal = seal;
        this.register = register;
    }

    /** The state of the seal now; reads no database and never fails. */
    public SealState state() {
        return seal.state();
    }

    /**
     * The state of the seal, looked at before money is taken or a number is given. A key that has come meanwhile is written down
     * first among those that seal here, so that its documents are known as ours from the first one on.
     */
    public SealState look() {
        SealState state = seal.state();
        if (state.isUsable()) {
            register.writePresent();
        }
        return state;
    }
}
