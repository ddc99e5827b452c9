package dev.gumshoe.cli;

import dev.gumshoe.adapters.config.GumshoeConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names folders with patterns of the user's own. */
final class OwnPatterns {
    @Option(
            names = {"--patterns", "--dir"},
            paramLabel = "<dir>",
            description = "A folder with patterns of your own; may be repeated. Else those that gumshoe.yml names.")
    private @Nullable List<Path> folders;

    /** What the command line names. */
    List<Path> named() {
        return folders == null ? List.of() : List.copyOf(folders);
    }

    /** What the command line names, else what the settings of the folder name that the command runs in. */
    List<Path> orConfigured() {
        return folders == null ? new ArrayList<>(GumshoeConfig.find(Path.of("")).patterns()) : named();
    }
}
