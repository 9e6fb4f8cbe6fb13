package bg.gishe.platform;

/** How a state looks on screen, in colour and sign, so that it is told at a glance and without colours, too. */
public enum Tone {

    /** Done, or possible at once. */
    GOOD("once", "✓"),

    /** Somebody still has to do something. */
    WAITING("office", "◐"),

    /** Refused, failed or ended. */
    BAD("not", "✕"),

    /** Says nothing of good or bad. */
    PLAIN("plain", "○");

    private final String css;
    private final String sign;

    Tone(String css, String sign) {
        this.css = css;
        this.sign = sign;
    }

    /** The class of the stylesheet. */
    public String css() {
        return css;
    }

    /** The sign before the word, hidden from those who listen. */
    public String sign() {
        return sign;
    }
}
