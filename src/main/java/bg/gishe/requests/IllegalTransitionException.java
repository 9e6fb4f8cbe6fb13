package bg.gishe.requests;

/** A case was asked to move where its state does not lead. */
public class IllegalTransitionException extends RuntimeException {

    IllegalTransitionException(RequestState from, RequestState to) {
        super("A request cannot move from " + from + " to " + to);
    }
}
