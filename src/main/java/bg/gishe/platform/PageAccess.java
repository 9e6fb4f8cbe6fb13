package bg.gishe.platform;

import java.util.List;

/**
 * Who may open the pages of a module. Each module says it of its own; {@code accounts} collects and enforces all of it. Of several rules
 * about a page that with the narrowest path decides, so the order of modules means nothing. A page that no rule names is open to whoever
 * is signed in.
 */
@FunctionalInterface
public interface PageAccess {

    /** The rules, in any order. */
    List<PageRule> rules();
}
