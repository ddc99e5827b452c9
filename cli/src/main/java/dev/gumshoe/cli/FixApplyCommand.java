package dev.gumshoe.cli;

import dev.gumshoe.engine.casefile.CaseFile;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commits a fix on a branch of its own. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Commits a fix on a new git branch, never on a tree with changes.",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe fix apply f1"})
final class FixApplyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<finding>", description = "A finding, such as f1, or one of its fixes.")
    private String name = "";

    @Option(names = "--branch", paramLabel = "<name>", description = "The new branch; gumshoe/<case>-<fix> by default.")
    private String branch = "";

    @Mixin
    private FixOptions options = new FixOptions();

    @Override
    public Integer call() {
        CaseFile caseFile = options.caseFile();
        ChosenFix chosen = ChosenFix.of(caseFile, name);
        String onto = branch.isEmpty() ? "gumshoe/" + caseFile.id() + "-" + chosen.name() : branch;
        GitTree tree = new GitTree(options.project());
        tree.commit(onto, chosen.patch(), message(chosen));
        PrintWriter out = spec.commandLine().getOut();
        out.println("committed on branch " + onto + ": " + chosen.fix().title());
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private static String message(ChosenFix chosen) {
        String title = chosen.fix().title();
        String first = title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
        return first + "\n\n" + chosen.finding().headline() + "\nat "
                + chosen.finding().at();
    }
}
