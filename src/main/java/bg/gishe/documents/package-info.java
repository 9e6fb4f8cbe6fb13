/** The technique of paper: templates into PDF/A, tags, seal, QR code, receipts; it knows no database. */
@NullMarked
package bg.gishe.documents;

import org.jspecify.annotations.NullMarked;
