package bg.gishe.documents;

import bg.gishe.platform.PaperAlphabet;
import org.springframework.stereotype.Component;

/** Asks the font, for modules below. */
@Component
class FontAlphabet implements PaperAlphabet {

    @Override
    public boolean canPrint(CharSequence text) {
        return MissingLetter.in(text).isEmpty();
    }
}
