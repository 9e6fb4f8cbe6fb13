package bg.gishe.imports.bulk;

import bg.gishe.imports.UnreadableFileException;

/** Counts the rows of a sheet in its bytes, and stops at cells that stand further to the right than any sheet goes. */
final class SheetScan {

    /** XFD is the last column. */
    private static final int MOST_LETTERS = 3;

    private final boolean sheet;
    private long rows;
    private boolean begun;
    /** How much of {@code <row} was just seen. */
    private int row;
    /** How much of {@code  r=} was just seen; then letters of a reference follow. */
    private int reference;

    private int letters;

    SheetScan(boolean sheet) {
        this.sheet = sheet;
    }

    long rows() {
        return rows;
    }

    void take(byte[] piece, int length) {
        if (!sheet || length == 0) {
            return;
        }
        if (!begun) {
            begun = true;
            // Anything but UTF-8 would hide from this scan.
            if (piece[0] != '<' && (piece[0] & 0xff) != 0xef) {
                throw new UnreadableFileException("workbook-broken");
            }
        }
        for (int i = 0; i < length; i++) {
            step(piece[i]);
        }
    }

    private void step(byte octet) {
        if (octet == 0) {
            throw new UnreadableFileException("workbook-broken");
        }
        row = octet == '<'
                ? 1
                : row > 0 && row < 4 && octet == "<row".charAt(row) ? row + 1 : row == 4 ? count(octet) : 0;
        if (reference == 3) {
            if (Character.isLetter(octet) || octet == '&') {
                if (++letters > MOST_LETTERS || octet == '&') {
                    throw new UnreadableFileException("workbook-broken");
                }
            } else if (octet != '"' && octet != '\'') {
                reference = 0;
                letters = 0;
            }
            return;
        }
        boolean space = octet == ' ' || octet == '\n' || octet == '\t' || octet == '\r';
        reference = space ? 1 : reference == 1 && octet == 'r' ? 2 : reference == 2 && octet == '=' ? 3 : 0;
    }

    private int count(byte octet) {
        rows += octet == ' ' || octet == '>' || octet == '/' ? 1 : 0;
        return 0;
    }
}
