package bg.gishe.platform;

import java.util.Collection;
import java.util.List;

/** The name of a rule that can be broken. Where a type has many rules, an enumeration names them and knows beside which field each is said. */
public interface ViolationCode {

    /** The field beside which it is shown; empty when it concerns the whole. */
    String field();

    /** Key of the sentence that says so. */
    String key();

    /** The violation of this rule. */
    default Violation violation() {
        return Violation.of(field(), key());
    }

    /** The violations of these rules, in their order. */
    static List<Violation> violations(Collection<? extends ViolationCode> broken) {
        return broken.stream().map(ViolationCode::violation).toList();
    }
}
