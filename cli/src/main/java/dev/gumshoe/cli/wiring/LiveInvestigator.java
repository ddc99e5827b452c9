package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.adapters.config.SuppressionSetting;
import dev.gumshoe.adapters.dbt.profile.ProfileSearch;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.record.CaseRecorder;
import dev.gumshoe.cli.CaseFolder;
import dev.gumshoe.cli.InvestigationOptions;
import dev.gumshoe.cli.Investigator;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.cli.UserCache;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** Investigates a project with its real files and its real warehouse. */
public final class LiveInvestigator implements Investigator {
    private final Map<String, String> environment;
    private final Clock clock;

    public LiveInvestigator(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public CaseFile investigate(InvestigationOptions options, Progress progress, BooleanSupplier stopped)
            throws WarehouseException {
        ProjectLocation location = options.project();
        CompletableFuture<RuleSet> rules = CompletableFuture.supplyAsync(() -> rules(options, progress));
        DuckDbWarehouse.loadAhead();
        progress.step("reading the project");
        Workspace workspace =
                Workspace.read(location.folder(), options.states().stream().findFirst(), environment);
        WarehouseOpener opener = new WarehouseOpener(workspace, profiles(location), progress::step);
        try (OpenWarehouse warehouse =
                opener.open(location.warehouses().stream().findFirst())) {
            warehouse.cancelOnce(stopped);
            workspace.manifest().warnings().forEach(progress::remark);
            warehouse.remarks().forEach(progress::remark);
            progress.step("comparing the project with the warehouse");
            Inspection inspection = Inspection.of(workspace, warehouse.schema());
            return run(options, inspection, warehouse, join(rules), progress, stopped);
        } finally {
            progress.done();
        }
    }

    private static RuleSet rules(InvestigationOptions options, Progress progress) {
        List<Path> own = own(options);
        return own.isEmpty() ? RuleSet.builtIn() : RuleSet.with(own, UserCache.packs(), progress::remark);
    }

    private static List<Path> own(InvestigationOptions options) {
        return options.patterns().isEmpty()
                ? GumshoeConfig.find(options.project().folder()).patterns()
                : options.patterns();
    }

    private static RuleSet join(CompletableFuture<RuleSet> rules) {
        try {
            return rules.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : e;
        }
    }

    private ProfileSearch profiles(ProjectLocation location) {
        String folder =
                location.profilesDirs().stream().map(Path::toString).findFirst().orElse("");
        return new ProfileSearch(location.folder(), environment, folder, location.profile(), location.target());
    }

    private CaseFile run(
            InvestigationOptions options,
            Inspection inspection,
            OpenWarehouse warehouse,
            RuleSet rules,
            Progress progress,
            BooleanSupplier stopped)
            throws WarehouseException {
        LeadChooser chooser = new LeadChooser(inspection.workspace());
        List<String> selected = SweptNodes.of(inspection.workspace(), options.selection(), environment, progress);
        List<Lead> chosen = chooser.choose(
                options.expect(),
                options.sweep(),
                selected,
                () -> SweptNodes.byDefault(inspection.workspace(), environment, progress));
        List<Lead> leads = FailedBuilds.with(chosen, warehouse.failed(), inspection.graph());
        ArtifactDigests digests = ArtifactDigests.of(inspection.workspace().artifacts());
        List<SuppressionSetting> suppress = Suppressions.settings(inspection.workspace());
        String inputs = digests.combined() + (suppress.isEmpty() ? "" : suppress.toString());
        CaseRun run = CaseRun.of(inspection, warehouse, rules, leads, chooser.truths(), inputs);
        Inquiry inquiry = run.inquiry();
        CaseFolder folder = CaseFolder.of(options.project().folder(), inquiry.caseId());
        try (CaseJournal journal = CaseJournal.open(folder, clock)) {
            digests.byFile().forEach((file, digest) -> journal.record(artifact(file, digest)));
            CaseRecorder recorder = new CaseRecorder(journal, folder.path());
            recorder.begin(inquiry, own(options));
            Budget budget = budget(options, inspection.workspace());
            CaseFile whole = run.recordedBy(recorder).run(journal, clock, budget, stopped, progress::step);
            return suppress.isEmpty() ? whole : without(whole, suppress, rules, inspection, progress, recorder);
        } catch (IOException e) {
            throw InputException.of(
                    options.project().folder(), "the journal cannot be written", "a folder for the case");
        }
    }

    private CaseFile without(
            CaseFile whole,
            List<SuppressionSetting> suppress,
            RuleSet rules,
            Inspection inspection,
            Progress progress,
            CaseRecorder recorder) {
        LocalDate today = LocalDate.now(clock);
        List<Suppressor.Request> requests = new Suppressions(
                        inspection.workspace(), environment, rules.patterns(), progress::remark)
                .requests(suppress);
        recorder.suppressions(requests, today);
        return new Suppressor(requests, today).apply(whole);
    }

    private static Event artifact(Path file, String digest) {
        return Event.of("artifact", "path", file.toString(), "sha256", digest);
    }

    /** The command line's limits, then those of {@code gumshoe.yml}, then the usual ones. */
    private static Budget budget(InvestigationOptions options, Workspace workspace) {
        var asked = options.budget();
        var configured = workspace.config().budget();
        return new Budget(
                (int) limit(asked.queries(), configured.queries(), Budget.DEFAULT.queries()),
                Duration.ofSeconds(limit(
                        asked.seconds(),
                        configured.seconds(),
                        Budget.DEFAULT.time().toSeconds())),
                (int) limit(asked.rows(), configured.rows(), Budget.DEFAULT.rows()));
    }

    private static long limit(long asked, long configured, long usual) {
        long stated = asked > 0 ? asked : configured;
        return Math.min(stated > 0 ? stated : usual, Integer.MAX_VALUE);
    }
}
