package bg.gishe.documents;

import org.jspecify.annotations.Nullable;

/** Somebody with a personal number, as far as it is known and passes its own check. */
public interface Numbered {

    /** ЕГН, or null. */
    @Nullable
    String egn();

    /** ЛНЧ of a foreigner, or null. */
    @Nullable
    String lnch();
}
