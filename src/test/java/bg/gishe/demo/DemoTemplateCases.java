package bg.gishe.demo;

import static bg.gishe.testing.templates.TemplateCase.page;
import static bg.gishe.testing.templates.Variants.oneOf;

import bg.gishe.testing.templates.TemplateCase;
import bg.gishe.testing.templates.TemplateCases;
import java.util.List;

class DemoTemplateCases implements TemplateCases {

    @Override
    public List<TemplateCase> cases() {
        return List.of(page("demo/preparing").with("percent", oneOf(42, 0, 99, 100)));
    }
}
