package bg.gishe.people;

import java.util.Set;

/** ЕГН that newborns have in another register before they stand in this one. A module above declares it as a bean. */
public interface NumbersElsewhere {

    /** Those from the lowest to the highest that a newborn has there. */
    Set<String> ofNewborns(String lowest, String highest);
}
