package bg.gishe.imports;

import java.io.Serializable;

/** An uploaded answer of RegiX, kept from its trial until it is taken over. */
public record RegixFile(String name, byte[] xml) implements Serializable {}
