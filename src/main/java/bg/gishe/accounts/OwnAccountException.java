package bg.gishe.accounts;

/** An administrator tried on the own account what would shut the last door. */
public class OwnAccountException extends RuntimeException {

    OwnAccountException() {
        super("Not on the own account");
    }
}
