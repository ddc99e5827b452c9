package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.cli.cases.ApprovedConclusions;
import dev.gumshoe.cli.cases.CaseResult;
import dev.gumshoe.cli.cases.CaseRunner;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.RulesException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs cases side by side, each thread with a database in memory of its own. */
public final class CaseRuns {
    private final RuleSet rules;
    private final int threads;
    private final boolean compare;

    /** @param compare true where what the rules conclude is compared with what was approved, if anything was */
    public CaseRuns(RuleSet rules, int threads, boolean compare) {
        this.rules = rules;
        this.threads = threads;
        this.compare = compare;
    }

    /** One case to run. */
    private record Job(int place, String pattern, PatternCase written, ApprovedConclusions approved) {}

    /** The results of every case of some patterns, in the order in which they are written. */
    public List<CaseResult> run(List<Shelf.Pattern> patterns) {
        List<Job> jobs = new ArrayList<>();
        for (Shelf.Pattern pattern : patterns) {
            ApprovedConclusions approved =
                    compare ? ApprovedConclusions.in(pattern.folder()) : ApprovedConclusions.none();
            CasesFile.read(pattern.folder().resolve(CasesFile.NAME))
                    .forEach(written -> jobs.add(new Job(jobs.size(), pattern.id(), written, approved)));
        }
        ConcurrentLinkedQueue<Job> open = new ConcurrentLinkedQueue<>(jobs);
        CaseResult[] results = new CaseResult[jobs.size()];
        int workers = Math.max(1, Math.min(threads, jobs.size()));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(worker(open, results)));
            }
            for (Future<Void> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while cases ran", e);
        } finally {
            pool.shutdownNow();
        }
        return List.of(results);
    }

    private Callable<Void> worker(ConcurrentLinkedQueue<Job> open, CaseResult[] results) {
        return () -> {
            try (CaseRunner runner = new CaseRunner(rules.decider(), rules.patterns())) {
                for (Job job = open.poll(); job != null; job = open.poll()) {
                    results[job.place()] = result(runner, job);
                }
            }
            return null;
        };
    }

    /** A case that cannot be built, or whose rules throw, fails and leaves the others be. */
    private static CaseResult result(CaseRunner runner, Job job) {
        try {
            return job.approved().judge(runner.run(job.pattern(), job.written()));
        } catch (InputException e) {
            return failed(job, e.line());
        } catch (RulesException | WarehouseException e) {
            return failed(job, String.valueOf(e.getMessage()));
        }
    }

    private static CaseResult failed(Job job, String problem) {
        return new CaseResult(
                job.pattern(),
                job.written().name(),
                job.written().where(),
                List.of(problem),
                List.of(),
                List.of(),
                List.of());
    }
}
