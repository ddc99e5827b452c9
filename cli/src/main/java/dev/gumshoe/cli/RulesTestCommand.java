package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.cases.ApprovedConclusions;
import dev.gumshoe.cli.cases.CaseResult;
import dev.gumshoe.cli.kit.CaseJUnit;
import dev.gumshoe.cli.kit.CaseRuns;
import dev.gumshoe.cli.kit.CaseText;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.kit.Shelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs cases of patterns. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Runs the cases of bug patterns.",
        description = {"", "Without an id it runs the cases of your own patterns.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 every case passes, 1 one fails, 3 a file cannot be read or a rule does not compile."
        })
final class RulesTestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<id>", description = "The patterns whose cases to run.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "The cases of every pattern, the built-in ones too.")
    private boolean all;

    @Option(names = "--junit", paramLabel = "<file>", description = "Write the results as JUnit XML.")
    private @Nullable Path junit;

    @Option(
            names = "--approve",
            description = {
                "Keep what the rules conclude in each case as cases.approved.txt beside cases.yaml. From then on a case also",
                "fails where a conclusion is new or gone."
            })
    private boolean approve;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show each case, and of those that fail all facts and statements.")
    private boolean verbose;

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() {
        List<Path> folders = own.orConfigured();
        Shelf shelf = Shelf.of(folders);
        List<Shelf.Pattern> chosen = PatternChoice.of(shelf, ids, all, "rules test");
        RuleSet rules = RuleSet.with(
                folders, UserCache.packs(), line -> spec.commandLine().getErr().println("gumshoe: " + line));
        long start = System.nanoTime();
        List<CaseResult> results =
                new CaseRuns(rules, Runtime.getRuntime().availableProcessors(), !approve).run(chosen);
        if (approve) {
            keep(results, shelf);
        }
        print(results, shelf, (System.nanoTime() - start) / 1_000_000);
        if (junit != null) {
            write(junit, CaseJUnit.of(results));
        }
        return results.stream().allMatch(CaseResult::passed) ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    /** Keeps the conclusions of each pattern whose cases all found what they must. */
    private static void keep(List<CaseResult> results, Shelf shelf) {
        Map<String, List<CaseResult>> patterns =
                results.stream().collect(Collectors.groupingBy(CaseResult::pattern, TreeMap::new, Collectors.toList()));
        patterns.forEach((id, own) -> {
            if (own.stream().allMatch(CaseResult::passed)) {
                ApprovedConclusions.write(shelf.find(id).folder(), own);
            }
        });
    }

    private void print(List<CaseResult> results, Shelf shelf, long millis) {
        PrintWriter out = spec.commandLine().getOut();
        for (CaseResult result : results) {
            if (!result.passed()) {
                CaseText.of(result, RuleSet.rules(shelf.find(result.pattern())), verbose)
                        .forEach(line -> out.println(Printable.text(line)));
                out.println();
            } else if (verbose) {
                out.println(Printable.text("ok    " + result.pattern() + ": " + result.name()));
            }
        }
        long failed = results.stream().filter(result -> !result.passed()).count();
        long patterns = results.stream().map(CaseResult::pattern).distinct().count();
        out.println(results.size() + (results.size() == 1 ? " case of " : " cases of ") + patterns
                + (patterns == 1 ? " pattern, " : " patterns, ") + (failed == 0 ? "all pass" : failed + " failed")
                + ", "
                + millis + " ms");
        out.flush();
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
