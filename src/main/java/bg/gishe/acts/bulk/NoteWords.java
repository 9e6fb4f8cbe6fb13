package bg.gishe.acts.bulk;

import static java.util.Map.entry;

import java.util.Map;

/** The words by which files about notes say what they mean. */
final class NoteWords {

    static final Map<String, String> ACTS = Map.of(
            "раждане",
            "BIRTH",
            "акт за раждане",
            "BIRTH",
            "брак",
            "MARRIAGE",
            "граждански брак",
            "MARRIAGE",
            "акт за брак",
            "MARRIAGE",
            "акт за граждански брак",
            "MARRIAGE",
            "смърт",
            "DEATH",
            "акт за смърт",
            "DEATH");

    static final Map<String, String> KINDS = Map.ofEntries(
            entry("развод", "DIVORCE"),
            entry("прекратяване на брака с развод", "DIVORCE"),
            entry("унищожаване на брака", "MARRIAGE_UNMADE"),
            entry("промяна на име", "NAME_CHANGE"),
            entry("осиновяване", "ADOPTION"),
            entry("произход", "PARENTAGE"),
            entry("смърт на съпруг", "DEATH_OF_SPOUSE"),
            entry("поправка", "CORRECTION"),
            entry("друго", "OTHER"));

    static final Map<String, String> CHANGES = Map.ofEntries(
            entry("припознаване", "RECOGNITION"),
            entry("произход, установен от съда", "ESTABLISHMENT"),
            entry("установен произход", "ESTABLISHMENT"),
            entry("оспорен произход от майката", "MOTHER_CONTESTED"),
            entry("оспорен произход от бащата", "FATHER_CONTESTED"),
            entry("пълно осиновяване", "FULL_ADOPTION"),
            entry("непълно осиновяване", "SIMPLE_ADOPTION"),
            entry("прекратено осиновяване", "ADOPTION_ENDED"),
            entry("прекратено непълно осиновяване", "ADOPTION_ENDED"),
            entry("само се отбелязва", "NOTED_ONLY"));

    private NoteWords() {}
}
