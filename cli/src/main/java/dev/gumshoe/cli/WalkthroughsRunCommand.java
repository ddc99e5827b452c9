package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import dev.gumshoe.cli.kit.CaseJUnit;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.walkthrough.WalkthroughResult;
import dev.gumshoe.cli.walkthrough.WalkthroughResult.Status;
import dev.gumshoe.cli.walkthrough.WalkthroughRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs walkthroughs. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Investigates walkthroughs and compares what comes of them with what was approved.",
        description = {
            "",
            "Conclusions are compared; where only the way to them differs, it says so and passes. What is not as approved is"
                    + " kept as '<case>.received.json', which 'gumshoe walkthroughs approve' accepts.",
            ""
        },
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 all as approved, 1 one is not, 3 one could not be run."})
final class WalkthroughsRunCommand implements Callable<Integer> {
    private final Supplier<Investigator> investigator;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<id>", description = "The walkthroughs to run; all by default.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every walkthrough.")
    private boolean all;

    @Option(
            names = "--patterns",
            paramLabel = "<dir>",
            description = "A folder with patterns of your own; may be repeated. Else those that gumshoe.yml names.")
    private @Nullable List<Path> patterns;

    @Option(names = "--junit", paramLabel = "<file>", description = "Write the results as JUnit XML.")
    private @Nullable Path junit;

    @Mixin
    private WalkthroughOptions options = new WalkthroughOptions();

    WalkthroughsRunCommand(Supplier<Investigator> investigator) {
        this.investigator = investigator;
    }

    @Override
    public Integer call() {
        List<Path> own = patterns == null ? GumshoeConfig.find(Path.of("")).patterns() : patterns;
        WalkthroughRuns runs = new WalkthroughRuns(investigator.get(), rules(own), own);
        List<WalkthroughResult> results = new ArrayList<>();
        for (WalkthroughFile walkthrough : options.chosen(all ? List.of() : ids)) {
            List<WalkthroughResult> some = runs.run(walkthrough);
            some.forEach(this::print);
            results.addAll(some);
        }
        conclude(results);
        if (junit != null) {
            write(
                    junit,
                    CaseJUnit.of(
                            "gumshoe walkthroughs run",
                            results.stream().map(WalkthroughResult::asTest).toList()));
        }
        return code(results);
    }

    /** Compiled once, and only where a walkthrough is a record. */
    private Supplier<RuleSet> rules(List<Path> own) {
        List<RuleSet> loaded = new ArrayList<>();
        return () -> {
            if (loaded.isEmpty()) {
                loaded.add(RuleSet.with(
                        own,
                        UserCache.packs(),
                        line -> spec.commandLine().getErr().println("gumshoe: " + line)));
            }
            return loaded.get(0);
        };
    }

    private void print(WalkthroughResult result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Printable.text((result.passed() ? "ok    " : "FAIL  ")
                + result.name()
                + (result.status() == Status.SAME_CONCLUSIONS ? ": the way to the conclusions differs" : "")));
        if (!result.passed()) {
            result.lines().forEach(line -> out.println(Printable.text("      " + line)));
        }
        out.flush();
    }

    private void conclude(List<WalkthroughResult> results) {
        PrintWriter out = spec.commandLine().getOut();
        long failed = results.stream().filter(result -> !result.passed()).count();
        long walkthroughs =
                results.stream().map(WalkthroughResult::walkthrough).distinct().count();
        out.println(results.size()
                + (results.size() == 1 ? " case of " : " cases of ")
                + walkthroughs
                + (walkthroughs == 1 ? " walkthrough, " : " walkthroughs, ")
                + (failed == 0 ? "all as approved" : failed + " not as approved"));
        out.flush();
    }

    private static int code(List<WalkthroughResult> results) {
        if (results.stream().anyMatch(result -> result.status() == Status.NOT_RUN)) {
            return ExitCode.BAD_INPUT;
        }
        return results.stream().allMatch(WalkthroughResult::passed) ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UsageException(
                    "'--junit': " + file + " cannot be written; expected a file in a folder that exists");
        }
    }
}
