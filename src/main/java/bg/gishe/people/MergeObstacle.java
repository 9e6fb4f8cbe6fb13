package bg.gishe.people;

/** Why two records cannot be merged as they are; each has its sentence for the official. */
public enum MergeObstacle {
    /** One of them has given way to a third record. */
    MERGED_ELSEWHERE,
    /** The record that should give way stands for others itself. */
    STANDS_FOR_OTHERS,
    /** An official has decided that they are different people. */
    DECLARED_DIFFERENT,
    SEX_DIFFERS,
    /** The surviving record would have a number that fails its check, and the other a right one. */
    SURVIVOR_NUMBER_DISPUTED,
    DEATHS_DIFFER,
    /** One is dead, and the other has a marriage in force. */
    DEATH_AND_MARRIAGE,
    /** Both have a marriage at the same time. */
    BOTH_MARRIED,
    PARENTS_DIFFER,
    /** They are parent and child or spouses of each other. */
    RELATIVES,
    RESTRICTIONS_DIFFER,
    BOTH_BORN,
    BOTH_DIED,
    /** One act names both. */
    IN_ONE_ACT
}
