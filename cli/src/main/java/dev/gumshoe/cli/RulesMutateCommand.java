package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.kit.Mutation;
import dev.gumshoe.cli.kit.Shelf;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which conditions of rules no case asks for. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Takes out each condition once and says which losses no case notices.",
        description = {"", "Without an id it takes your own patterns.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 every loss is noticed, 1 one is not."})
final class RulesMutateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<id>", description = "The patterns to take conditions out of.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every pattern, the built-in ones too.")
    private boolean all;

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() throws WarehouseException {
        Shelf shelf = Shelf.of(own.orConfigured());
        List<Shelf.Pattern> chosen = PatternChoice.of(shelf, ids, all, "rules mutate");
        List<Mutation.Outcome> outcomes = run(chosen, shelf);
        PrintWriter out = spec.commandLine().getOut();
        outcomes.forEach(outcome -> print(outcome, out));
        int mutants = outcomes.stream().mapToInt(Mutation.Outcome::mutants).sum();
        int survivors = outcomes.stream()
                .mapToInt(outcome -> outcome.survivors().size())
                .sum();
        boolean sound = outcomes.stream().allMatch(Mutation.Outcome::sound);
        out.println(share("in all", mutants, survivors));
        out.flush();
        return survivors == 0 && sound ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }

    private static List<Mutation.Outcome> run(List<Shelf.Pattern> chosen, Shelf shelf) throws WarehouseException {
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.min(chosen.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<Mutation.Outcome>> running = new ArrayList<>();
            chosen.forEach(pattern -> running.add(pool.submit(() -> Mutation.of(pattern, shelf))));
            List<Mutation.Outcome> outcomes = new ArrayList<>();
            for (Future<Mutation.Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WarehouseException lost) {
                throw lost;
            }
            throw e.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while cases ran", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void print(Mutation.Outcome outcome, PrintWriter out) {
        if (!outcome.sound()) {
            out.println(outcome.pattern() + ": its cases fail as they are; see 'gumshoe rules test " + outcome.pattern()
                    + "'");
            return;
        }
        out.println(
                share(outcome.pattern(), outcome.mutants(), outcome.survivors().size()));
        outcome.survivors()
                .forEach(survivor -> out.println(Printable.text("  " + outcome.file() + ":" + survivor.line()
                        + ": no case notices the loss of " + survivor.removed().replaceAll("\\s+", " "))));
    }

    private static String share(String what, int mutants, int survivors) {
        double noticed = mutants == 0 ? 100 : 100.0 * (mutants - survivors) / mutants;
        return String.format(
                Locale.ROOT, "%s: %.0f %% of %d conditions are missed when they are gone", what, noticed, mutants);
    }
}
