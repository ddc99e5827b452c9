package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.cli.cases.ApprovedConclusions;
import dev.gumshoe.cli.cases.CaseRunner;
import dev.gumshoe.cli.cases.LoadedCase;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.DroolsDecider;
import dev.gumshoe.engine.rules.LoadedPack;
import dev.gumshoe.engine.rules.RuleFile;
import dev.gumshoe.engine.rules.RuleMutants;
import dev.gumshoe.engine.rules.RuleMutants.Mutant;
import dev.gumshoe.engine.rules.RulePack;
import dev.gumshoe.engine.rules.UserPacks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<LoadedPack> whole = List.of(LoadedPack.builtIn("rules"), others(rules), own(rules));
        Map<Mutant, Decider> living = living(mutants, whole);
        try (CaseRunner runner = new CaseRunner(DroolsDecider.of(whole), shelf.infos())) {
            for (PatternCase one : cases) {
                LoadedCase loaded = runner.load(pattern.id(), one);
                if (!passes(loaded, DroolsDecider.of(whole))) {
                    return new Outcome(pattern.id(), rules.shown(), mutants.size(), List.of(), false);
                }
                for (Map.Entry<Mutant, Decider> mutant : List.copyOf(living.entrySet())) {
                    if (!passes(loaded, mutant.getValue())) {
                        living.remove(mutant.getKey());
                    }
                }
            }
        }
        return new Outcome(pattern.id(), rules.shown(), mutants.size(), List.copyOf(living.keySet()), true);
    }

    /** The pattern's rules as they are. */
    private static LoadedPack own(RuleFile rules) {
        return UserPacks.compile(
                new RulePack("original", "", List.of(new RuleFile(FOLDER + "/" + RuleSet.RULES, rules.text()))));
    }

    /** The rules with each mutant in the place of the rule that it lacks a condition of. */
    private Map<Mutant, Decider> living(List<Mutant> mutants, List<LoadedPack> whole) {
        LoadedPack compiled = compiled(mutants);
        Map<Mutant, Decider> living = new LinkedHashMap<>();
        for (int i = 0; i < mutants.size(); i++) {
            String folder = FOLDER + i;
            List<LoadedPack> packs = List.of(
                    whole.get(0),
                    whole.get(1),
                    whole.get(2).withoutRule(mutants.get(i).rule()),
                    compiled.only(folder::equals));
            living.put(mutants.get(i), DroolsDecider.of(packs));
        }
        return living;
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

    private static LoadedPack compiled(List<Mutant> mutants) {
        List<RuleFile> files = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            files.add(new RuleFile(
                    FOLDER + i + "/" + RuleSet.RULES, mutants.get(i).text()));
        }
        return UserPacks.compile(new RulePack("mutants", "", files));
    }

    private boolean passes(LoadedCase loaded, Decider decider) throws WarehouseException {
        try {
            return approved.judge(loaded.run(decider)).passed();
        } catch (RuntimeException e) {
            return false; // the mutant's rules feed each other, conclude what has no weight, or cannot be evaluated
        }
    }
}
