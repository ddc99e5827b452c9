package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** The mutants of a file of rules: each lacks one condition, a line of the left-hand side or a constraint of one. */
public final class RuleMutants {
    private static final Pattern BINDING = Pattern.compile("^\\s*\\$\\w+\\s*:(?!:)\\s*");
    private static final Pattern PATH = Pattern.compile("^\\s*[a-z][\\w.]*");

    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants(String text) {
        this.text = text;
    }

    /**
     * A rule without one of its conditions.
     *
     * @param line of the file, where the condition stands
     * @param removed the condition as written
     * @param text the rule without it
     */
    public record Mutant(String rule, int line, String removed, String text) {
        public Mutant {
            requireNonNull(rule, "rule is null");
            requireNonNull(removed, "removed is null");
            requireNonNull(text, "text is null");
        }
    }

    /** Every mutant whose rule still has what it needs: what binds a variable that is used stays. */
    public static List<Mutant> of(String text) {
        RuleMutants all = new RuleMutants(text);
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr file = parser.parse(false, text);
            if (file != null && !parser.hasErrors()) {
                file.getRules().forEach(all::rule);
            }
        } catch (DroolsParserException e) {
            throw new RulesException("rules cannot be read: " + e.getMessage(), e);
        }
        return all.mutants.stream().filter(mutant -> stands(mutant.text())).toList();
    }

    private static boolean stands(String mutant) {
        return RuleChecker.read(mutant).problems().stream()
                .noneMatch(problem -> problem.wrong().endsWith("is bound nowhere"));
    }

    private void rule(RuleDescr rule) {
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        for (BaseDescr condition : conditions) {
            if (conditions.size() > 1) {
                without(rule, condition.getStartCharacter(), condition.getEndCharacter() + 1, "");
            }
            constraints(rule, condition);
        }
    }

    private void constraints(RuleDescr rule, Object condition) {
        if (condition instanceof PatternDescr pattern) {
            List<ExprConstraintDescr> all = LeftSide.constraints(pattern);
            for (int i = 0; i < all.size(); i++) {
                constraint(rule, all, i);
            }
        } else if (condition instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(one -> constraints(rule, one));
        } else if (condition instanceof NotDescr not) {
            not.getDescrs().forEach(one -> constraints(rule, one));
        } else if (condition instanceof ExistsDescr exists) {
            List<?> inside = exists.getDescrs();
            inside.forEach(one -> constraints(rule, one));
        }
    }

    /** A constraint that binds and compares keeps its binding; one that only binds is no condition. */
    private void constraint(RuleDescr rule, List<ExprConstraintDescr> all, int place) {
        ExprConstraintDescr constraint = all.get(place);
        int start = constraint.getStartCharacter();
        int end = constraint.getEndCharacter() + 1;
        String written = text.substring(start, end);
        Matcher binding = BINDING.matcher(written);
        if (binding.find()) {
            Matcher path = PATH.matcher(written.substring(binding.end()));
            int kept = binding.end() + (path.find() ? path.end() : 0);
            if (!written.substring(kept).isBlank() && kept > binding.end()) {
                without(rule, start, end, written.substring(0, kept));
            }
            return;
        }
        int from = place > 0 ? all.get(place - 1).getEndCharacter() + 1 : start;
        int to = place == 0 && all.size() > 1 ? all.get(1).getStartCharacter() : end;
        without(rule, from, to, "");
    }

    private int start(RuleDescr rule) {
        return text.lastIndexOf("rule ", rule.getLhs().getStartCharacter());
    }

    private void without(RuleDescr rule, int start, int end, String instead) {
        String removed =
                text.substring(start, end).strip().replaceAll("^,|,$", "").strip();
        String left = text.substring(start(rule), start) + instead + text.substring(end, rule.getEndCharacter() + 1);
        mutants.add(new Mutant(rule.getName(), DrlTexts.line(text, start), removed, left + "\n"));
    }
}
