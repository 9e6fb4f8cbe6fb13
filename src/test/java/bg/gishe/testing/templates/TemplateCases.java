package bg.gishe.testing.templates;

import java.util.List;

/** The cases of some templates. A class of tests that implements this is found wherever it stands; best beside the controllers of the templates. */
public interface TemplateCases {

    /** Every template with what it is given. */
    List<TemplateCase> cases();

    /** The beans on which these templates call, besides those of the platform. */
    default List<Class<?>> beans() {
        return List.of();
    }
}
