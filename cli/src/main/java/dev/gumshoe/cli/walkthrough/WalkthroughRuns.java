package dev.gumshoe.cli.walkthrough;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.casefile.CaseDifference;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.config.Budget;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.record.CaseRecord;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import dev.gumshoe.cli.InvestigationOptions;
import dev.gumshoe.cli.Investigator;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.walkthrough.WalkthroughResult.Status;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Investigates walkthroughs, and compares what comes of each with what was approved. */
public final class WalkthroughRuns {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final Investigator investigator;
    private final Supplier<RuleSet> rules;
    private final List<Path> patterns;

    /**
     * @param rules for cases that are run from their record
     * @param patterns the folders of the user's own patterns; none for those that a scenario's project names
     */
    public WalkthroughRuns(Investigator investigator, Supplier<RuleSet> rules, List<Path> patterns) {
        this.investigator = investigator;
        this.rules = rules;
        this.patterns = List.copyOf(patterns);
    }

    /** What came of each case of a walkthrough. What is not as approved is kept beside it. */
    public List<WalkthroughResult> run(WalkthroughFile walkthrough) {
        List<WalkthroughResult> results = new ArrayList<>();
        for (WalkthroughFile.Case one : walkthrough.cases()) {
            results.add(result(walkthrough, one));
        }
        return results;
    }

    private WalkthroughResult result(WalkthroughFile walkthrough, WalkthroughFile.Case one) {
        try {
            Came came = walkthrough.isRecord() ? replayed(walkthrough) : investigated(walkthrough, one);
            return compared(walkthrough, one, came);
        } catch (InputException e) {
            return new WalkthroughResult(walkthrough, one, Status.NOT_RUN, List.of(e.line()));
        } catch (WarehouseException e) {
            return new WalkthroughResult(walkthrough, one, Status.NOT_RUN, List.of(e.line()));
        }
    }

    /** What a case came to. */
    private record Came(CaseFile caseFile, List<Question> unanswered) {}

    private Came replayed(WalkthroughFile walkthrough) throws WarehouseException {
        CaseRecord record = CaseRecord.read(walkthrough.folder().resolve(WalkthroughFile.JOURNAL));
        Replayed replayed = Replayed.of(record, rules.get());
        return new Came(replayed.caseFile(), replayed.unanswered());
    }

    private Came investigated(WalkthroughFile walkthrough, WalkthroughFile.Case one) throws WarehouseException {
        InvestigationOptions options = new InvestigationOptions(
                new ProjectLocation(walkthrough.folder(), List.of(), List.of(), "", ""),
                List.of(),
                SelectionOptions.of(List.of()),
                one.sweep(),
                Budget.UNSTATED,
                patterns);
        return new Came(investigator.investigate(options, Progress.QUIET, () -> false), List.of());
    }

    private static WalkthroughResult compared(WalkthroughFile walkthrough, WalkthroughFile.Case one, Came came) {
        String now = CaseJson.write(came.caseFile());
        Path approved = walkthrough.approved(one);
        if (!Files.exists(approved)) {
            keep(walkthrough.received(one), now);
            return new WalkthroughResult(
                    walkthrough,
                    one,
                    Status.NOT_APPROVED,
                    List.of("nothing was approved of it; see " + walkthrough.received(one)
                            + ", then 'gumshoe walkthroughs approve " + walkthrough.id() + "'"));
        }
        String then = InputFiles.text(approved, "an approved case file", MOST_BYTES);
        if (then.equals(now)) {
            drop(walkthrough.received(one));
            return new WalkthroughResult(walkthrough, one, Status.SAME, List.of());
        }
        keep(walkthrough.received(one), now);
        CaseDifference difference = CaseDifference.between(then, now);
        Status status = difference.isNone() ? Status.SAME_CONCLUSIONS : Status.DIFFERENT;
        return new WalkthroughResult(
                walkthrough, one, status, DifferenceText.of("approved against found", difference, came.unanswered()));
    }

    private static void keep(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be written", "a folder for what a walkthrough comes to");
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be removed", "a file of an earlier run");
        }
    }
}
