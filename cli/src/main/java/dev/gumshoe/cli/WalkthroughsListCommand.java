package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists walkthroughs. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Lists walkthroughs.",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n")
final class WalkthroughsListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private WalkthroughOptions options = new WalkthroughOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<WalkthroughFile> all = options.all();
        for (WalkthroughFile one : all) {
            out.println(Printable.text(one.id() + "  " + one.title()));
            out.println("  " + (one.isRecord() ? "from the record of a case" : "a dbt project") + "; " + cases(one));
        }
        out.println(all.size() + (all.size() == 1 ? " walkthrough" : " walkthroughs"));
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private static String cases(WalkthroughFile walkthrough) {
        return String.join(
                ", ",
                walkthrough.cases().stream()
                        .map(one -> one.name()
                                + (Files.exists(walkthrough.approved(one)) ? " approved" : " not yet approved"))
                        .toList());
    }
}
