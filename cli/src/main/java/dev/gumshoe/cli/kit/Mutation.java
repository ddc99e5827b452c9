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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
                .filter(mutant -> !isIdentity(mutant.removed(), rules.text()))
                .toList();
        List<LoadedPack> whole = List.of(LoadedPack.builtIn("rules"), others(own(rules)), own(rules));
        Map<Mutant, Decider> living = living(mutants, whole);
        try (CaseRunner runner = new CaseRunner(DroolsDecider.of(whole), shelf.infos())) {
            Decider original = DroolsDecider.of(whole);
            for (PatternCase one : cases) {
                LoadedCase loaded = runner.load(pattern.id(), one);
                Rehearsal rehearsal = new Rehearsal(original);
                if (!passes(loaded, rehearsal)) {
                    return new Outcome(pattern.id(), rules.shown(), mutants.size(), List.of(), false);
                }
                living.values().removeIf(mutant -> !rehearsal.isDecidedAlikeBy(mutant) && !passes(loaded, mutant));
            }
        }
        return new Outcome(pattern.id(), rules.shown(), mutants.size(), List.copyOf(living.keySet()), true);
    }

    /** What tells the pattern's own conclusions from those of others, and the answer to the one question that it asks by name. */
    private boolean isIdentity(String condition, String rules) {
        String name = "name == \"" + pattern.id();
        if (condition.startsWith(name)) {
            Pattern named = Pattern.compile("\\b" + Pattern.quote(name) + "[^\"]*\"");
            return named.matcher(rules)
                            .results()
                            .map(MatchResult::group)
                            .distinct()
                            .count()
                    == 1;
        }
        return condition.equals("pattern == \"" + pattern.id() + "\"");
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

    /** The patterns that have a say in a case: what they ask, conclude and try is part of what the case is approved with. */
    private LoadedPack others(LoadedPack own) throws WarehouseException {
        LoadedPack all = LoadedPack.builtIn("bug-patterns").without(Set.of(pattern.id()));
        RulesThatFire rules = new RulesThatFire(DroolsDecider.of(List.of(LoadedPack.builtIn("rules"), all, own)));
        try (CaseRunner runner = new CaseRunner(rules, shelf.infos())) {
            for (PatternCase one : cases) {
                runner.run(pattern.id(), one);
            }
        }
        return all.only(rules.groups()::contains);
    }

    private static LoadedPack compiled(List<Mutant> mutants) {
        List<RuleFile> files = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            files.add(new RuleFile(
                    FOLDER + i + "/" + RuleSet.RULES, mutants.get(i).text()));
        }
        return UserPacks.compile(new RulePack("mutants", "", files));
    }

    /** Not where the mutant's rules feed each other, conclude what has no weight, or cannot be evaluated. */
    private boolean passes(LoadedCase loaded, Decider decider) {
        try {
            return approved.judge(loaded.run(decider)).passed();
        } catch (WarehouseException | RuntimeException e) {
            return false;
        }
    }
}
