package bg.gishe.counter;

import org.jspecify.annotations.Nullable;

/**
 * Whom a request or a document is about.
 *
 * @param names the present names; null when access is restricted, since they may tell what is not to be known
 */
public record Subject(long id, @Nullable String names) {}
