/** Fixtures that tests share: the database, the browser, people and acts. */
package bg.gishe.testing;
