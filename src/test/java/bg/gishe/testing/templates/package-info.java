/**
 * Renders templates without the application: with values of the product's own types in every way they may be, in both languages, and notes which
 * branches were taken.
 */
package bg.gishe.testing.templates;
