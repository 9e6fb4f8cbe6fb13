package bg.gishe.counter.web;

import java.util.Optional;

/**
 * How often a page that waits for a document asks whether it is made: often at first, then more seldom, and after a quarter of an hour no more,
 * so that a forgotten window neither works for ever nor keeps its session open.
 */
final class Looks {

    private static final int OFTEN = 20;
    private static final int SELDOM = 50;
    private static final int LAST = 70;

    private Looks() {}

    /** After how many seconds it looks again when it has looked so often; empty when it looks no more. */
    static Optional<Integer> after(int looks) {
        if (looks < 0 || looks >= LAST) {
            return Optional.empty();
        }
        return Optional.of(looks < OFTEN ? 3 : looks < SELDOM ? 10 : 30);
    }
}
