package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a fix's patch. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Writes a fix as a patch that 'git apply' takes.",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe fix export f1 | git apply"})
final class FixExportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<finding>", description = "A finding, such as f1, or one of its fixes.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file>",
            description = "The patch's file; standard output by default.")
    private @Nullable Path output;

    @Mixin
    private FixOptions options = new FixOptions();

    @Override
    public Integer call() {
        String patch = ChosenFix.of(options.caseFile(), name).patch();
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(patch);
            out.flush();
            return ExitCode.NOTHING_FOUND;
        }
        try {
            Files.writeString(output, patch, StandardCharsets.UTF_8);
            return ExitCode.NOTHING_FOUND;
        } catch (IOException e) {
            throw InputException.of(output, "cannot be written", "a file in a folder that exists");
        }
    }
}
