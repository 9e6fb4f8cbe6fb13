/** The multilingual standard forms of Regulation (EU) 2016/1191: what a document says, once more under headings in two languages. */
@NullMarked
package bg.gishe.issuing.forms;

import org.jspecify.annotations.NullMarked;
