package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.cli.cases.ApprovedConclusions;
import dev.gumshoe.cli.cases.CaseRunner;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import dev.gumshoe.engine.rules.DroolsDecider;
import dev.gumshoe.engine.rules.LoadedPack;
import dev.gumshoe.engine.rules.RuleFile;
import dev.gumshoe.engine.rules.RuleMutants;
import dev.gumshoe.engine.rules.RuleMutants.Mutant;
import dev.gumshoe.engine.rules.RulePack;
import dev.gumshoe.engine.rules.UserPacks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes each condition out of a pattern's rules, one at a time, and runs the pattern's cases: a condition whose loss no case
 * notices is one that no case asks for. What only tells a pattern's own conclusions from those of others counts as none. All mutants of a pattern are compiled together, each in a package of its own.
 */
public final class Mutation {
    private static final String FOLDER = "mutant";

    private final Shelf.Pattern pattern;
    private final Shelf shelf;
    private final List<PatternCase> cases;
    private final ApprovedConclusions approved;
    /** The mutant that is run now. */
    private Decider decider = facts -> new Decision(List.of(), List.of(), List.of());

    private Mutation(Shelf.Pattern pattern, Shelf shelf) {
        this.pattern = pattern;
        this.shelf = shelf;
        this.approved = ApprovedConclusions.in(pattern.folder());
        this.cases = CasesFile.read(pattern.folder().resolve(CasesFile.NAME));
    }

    /**
     * What came of a pattern's mutants.
     *
     * @param mutants how many there are that compile
     * @param survivors those that no case notices
     * @param sound false where the pattern's own cases fail, so that nothing can be said
     */
    public record Outcome(String pattern, String file, int mutants, List<Mutant> survivors, boolean sound) {
        public Outcome {
            survivors = List.copyOf(survivors);
        }
    }

    /** Runs the cases of a pattern against each of its mutants. */
    public static Outcome of(Shelf.Pattern pattern, Shelf shelf) throws WarehouseException {
        return new Mutation(pattern, shelf).run();
    }

    private Outcome run() throws WarehouseException {
        RuleFile rules = RuleSet.rules(pattern);
        List<Mutant> mutants = RuleMutants.of(rules.text()).stream()
                .filter(mutant -> !mutant.removed().equals("pattern == \"" + pattern.id() + "\""))
                .toList();
        LoadedPack others = others(rules);
        List<String> texts = new ArrayList<>(List.of(rules.text()));
        mutants.forEach(mutant -> texts.add(mutant.text()));
        LoadedPack all = compiled(texts);
        List<Mutant> survivors = new ArrayList<>();
        try (CaseRunner runner = new CaseRunner(facts -> decider.decide(facts), shelf.infos())) {
            if (!passes(all, others, 0, runner)) {
                return new Outcome(pattern.id(), rules.shown(), mutants.size(), List.of(), false);
            }
            for (int i = 0; i < mutants.size(); i++) {
                if (passes(all, others, i + 1, runner)) {
                    survivors.add(mutants.get(i));
                }
            }
        }
        return new Outcome(pattern.id(), rules.shown(), mutants.size(), survivors, true);
    }

    /** The tree, and the patterns that the cases name: the others change nothing of what is judged. */
    private LoadedPack[] packs(LoadedPack all, LoadedPack others, int number) {
        return new LoadedPack[] {LoadedPack.builtIn("rules"), others, all.only(folder -> folder.equals(FOLDER + number))
        };
    }

    private LoadedPack others(RuleFile rules) {
        Set<String> named = new HashSet<>();
        shelf.patterns().stream()
                .map(Shelf.Pattern::id)
                .filter(id -> !id.equals(pattern.id()))
                .filter(id -> rules.text().contains("\"" + id + "\"") || isLookAlike(id))
                .forEach(named::add);
        return LoadedPack.builtIn("bug-patterns").only(named::contains);
    }

    private boolean isLookAlike(String id) {
        return cases.stream()
                .anyMatch(one -> one.verdict() instanceof PatternCase.Verdict.StaysSilent silent
                        && silent.instead()
                                .filter(other -> other.pattern().equals(id))
                                .isPresent());
    }

    private LoadedPack compiled(List<String> texts) {
        List<RuleFile> files = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            files.add(new RuleFile(FOLDER + i + "/" + RuleSet.RULES, texts.get(i)));
        }
        return UserPacks.compile(new RulePack("mutants", "", files));
    }

    private boolean passes(LoadedPack all, LoadedPack others, int number, CaseRunner runner) throws WarehouseException {
        decider = DroolsDecider.of(List.of(packs(all, others, number)));
        try {
            for (PatternCase one : cases) {
                if (!approved.judge(runner.run(pattern.id(), one)).passed()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false; // the mutant's rules feed each other, conclude what has no weight, or cannot be evaluated: noticed
        }
    }
}
