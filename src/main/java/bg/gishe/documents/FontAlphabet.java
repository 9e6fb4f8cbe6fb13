package bg.gishe.documents;

import bg.gishe.platform.PaperAlphabet;
import org.springframework.stereotype.Component;

/** Tells which characters the font of printed documents can show. */
@Component
class FontAlphabet implements PaperAlphabet {

    @Override
    public boolean canPrint(CharSequence text) {
        return MissingLetter.in(text).isEmpty();
    }
}
