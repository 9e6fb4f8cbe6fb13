package bg.gishe.imports.bulk;

import bg.gishe.platform.Tone;

/** How far an import is. */
public enum RunState {
    /** Its columns are being chosen. */
    UPLOADED,
    /** Rows go to staging. */
    READING,
    /** All rows stand in staging and are being checked or taken over. */
    READ,
    /** A trial has ended; nothing was entered. */
    CHECKED,
    /** Good rows are in the register, bad ones wait with their faults. */
    DONE,
    /** The same file was imported again. */
    REPLACED,
    FAILED,
    CANCELLED;

    /** How it looks on screen while nothing works on it. */
    public Tone tone() {
        return switch (this) {
            case UPLOADED, READING, READ, CHECKED, REPLACED, CANCELLED -> Tone.PLAIN;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }

    /** Whether its rows still go to staging. */
    public boolean isReading() {
        return this == READING;
    }

    /** Whether a trial has ended. */
    public boolean isChecked() {
        return this == CHECKED;
    }

    /** Whether its good rows are in the register. */
    public boolean isDone() {
        return this == DONE;
    }

    /** Whether it was given up, or another import of the file stands in its place. */
    public boolean isWithdrawn() {
        return this == CANCELLED || this == REPLACED;
    }
}
