package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.walkthrough.RecordedWalkthrough;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a walkthrough of a real case. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Makes a walkthrough of a case that was investigated, with values masked.",
        description = {
            "",
            "It holds what was known and what was answered, and needs no warehouse to be run again: a change of rules that"
                    + " would have changed the answer breaks it.",
            ""
        },
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe walkthroughs new --from-case fct-orders-7b03e8c2 lost-orders"})
final class WalkthroughsNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<id>",
            description = "What to call it; the case's id by default.")
    private String id = "";

    @Option(
            names = "--from-case",
            required = true,
            paramLabel = "<case>",
            description = "The case's id or its folder; 'last' for the last one.")
    private String caseId = "";

    @Option(
            names = "--project",
            paramLabel = "<dir>",
            defaultValue = ".",
            description = "The dbt project's folder; this one by default.")
    private Path project = Path.of(".");

    @Mixin
    private WalkthroughOptions options = new WalkthroughOptions();

    @Override
    public Integer call() throws WarehouseException {
        Path kept = new KeptCases(project).folder(caseId.equals("last") ? "" : caseId);
        String name = id.isEmpty() ? String.valueOf(kept.getFileName()) : id;
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new UsageException(
                    "'" + name + "' cannot be a walkthrough's id; expected lower case letters, digits and hyphens");
        }
        Path target = options.folders().get(0).resolve(name);
        if (Files.exists(target)) {
            throw InputException.of(target, "is there already", "an id that is not taken");
        }
        List<Path> own = GumshoeConfig.find(project).patterns();
        RuleSet rules = RuleSet.with(
                own, UserCache.packs(), line -> spec.commandLine().getErr().println("gumshoe: " + line));
        try {
            List<String> said = RecordedWalkthrough.make(kept, target, rules);
            PrintWriter out = spec.commandLine().getOut();
            out.println(Printable.text(target.toString()));
            said.forEach(line -> out.println(Printable.text("  " + line)));
            out.println(Printable.text("  gumshoe walkthroughs run " + name));
            out.flush();
            return ExitCode.NOTHING_FOUND;
        } catch (IOException e) {
            throw InputException.of(target, "cannot be written", "a folder that this user can write");
        }
    }
}
