package bg.gishe.platform;

import java.util.List;

/** Something that the program does once from the command line instead of serving pages: {@code java -jar gishe.jar NAME …}. */
public interface Command {

    /** The word on the command line. */
    String name();

    /** What it does, in one line. */
    String description();

    /** Does it; the result is the exit code of the program. */
    int run(List<String> arguments);
}
