package bg.gishe.platform.web;

import static bg.gishe.testing.templates.TemplateCase.page;

import bg.gishe.certificates.Sealing;
import bg.gishe.documents.SealState;
import bg.gishe.platform.Municipality;
import bg.gishe.testing.templates.Actors;
import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import bg.gishe.testing.templates.Variants;
import java.util.List;
import org.mockito.Mockito;

class PlatformTemplateCases implements TemplateCases {

    /** The seal in every state. */
    private static Variants seal() {
        return Variants.of(SealState.class).map(state -> Mockito.mock(Sealing.class, call -> state));
    }

    @Override
    public List<TemplateCase> cases() {
        return List.of(
                page("error/403"),
                page("error/404").with("actor", Actors.anybody()),
                page("error/404").with("@sealing", seal()),
                page("error/409"),
                page("error/413"),
                page("error/4xx"),
                // While everything is broken there is no model.
                page("error/5xx")
                        .with("actor", null)
                        .with(
                                "municipality",
                                Variants.a(Municipality.class)
                                        .with("publicAddress", null)
                                        .orNothing()));
    }
}
