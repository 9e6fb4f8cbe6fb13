package bg.gishe.catalog.web;

import bg.gishe.catalog.ApplicantRelation;
import bg.gishe.catalog.ApplicationRules;
import bg.gishe.catalog.Channel;
import bg.gishe.platform.Listed;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a service is to be asked for, as chosen by an administrator; documents stand a line each. */
record ApplicationForm(
        @NotEmpty(message = "{catalog.choose-one}") @Listed(ApplicantRelation.class) @Nullable
        List<String> whoMayAsk,

        @NotEmpty(message = "{catalog.choose-one}") @Listed(Channel.class) @Nullable
        List<String> channels,

        @Size(max = 2000, message = "{catalog.too-long}") @Nullable
        String documents) {

    /** By oneself at the desk. */
    static ApplicationForm usual() {
        return new ApplicationForm(List.of(ApplicantRelation.SELF.name()), List.of(Channel.COUNTER.name()), "");
    }

    static ApplicationForm of(ApplicationRules rules) {
        return new ApplicationForm(
                Typed.names(rules.whoMayAsk()), Typed.names(rules.channels()), String.join("\n", rules.documents()));
    }

    ApplicationRules rules() {
        return new ApplicationRules(
                Typed.chosen(ApplicantRelation.class, whoMayAsk),
                Typed.chosen(Channel.class, channels),
                Typed.lines(documents));
    }
}
