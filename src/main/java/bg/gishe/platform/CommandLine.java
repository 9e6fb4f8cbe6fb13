package bg.gishe.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the command named on the command line, or says which there are. */
@Component
@Profile("command")
class CommandLine implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);

    private final List<Command> commands;
    private int exitCode;

    CommandLine(List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<String> words = arguments.getNonOptionArgs();
        exitCode = commands.stream()
                .filter(command -> command.name().equals(words.getFirst()))
                .findFirst()
                .map(command -> command.run(words.subList(1, words.size())))
                .orElseGet(() -> unknown(words.getFirst()));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    private int unknown(String name) {
        log.error(
                "There is no command {}. Commands: {}",
                name,
                commands.stream()
                        .map(command -> command.name() + " (" + command.description() + ")")
                        .collect(Collectors.joining("; ")));
        return 2;
    }
}
