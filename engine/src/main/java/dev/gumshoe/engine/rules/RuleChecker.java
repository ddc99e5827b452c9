package dev.gumshoe.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a file of rules and says, by line, what the rule compiler would refuse or the engine would be slow at. */
public final class RuleChecker {
    private static final Pattern MESSAGE = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ (.*)$", Pattern.DOTALL);
    private static final String RULES_ALONE = "rules alone: package and imports are added";

    private final String text;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final List<RuleUse> uses = new ArrayList<>();

    private RuleChecker(String text) {
        this.text = text;
    }

    /**
     * What a file of rules says, and what is wrong with it.
     *
     * @param problems by line; none where all is well
     */
    public record Reading(List<RuleProblem> problems, List<RuleUse> uses) {
        public Reading {
            problems = List.copyOf(problems);
            uses = List.copyOf(uses);
        }
    }

    /** Reads a file's text. */
    public static Reading read(String text) {
        RuleChecker checker = new RuleChecker(text);
        checker.check();
        checker.problems.sort(Comparator.comparingInt(RuleProblem::line));
        return new Reading(checker.problems.stream().distinct().toList(), checker.uses);
    }

    private void check() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr file = parser.parse(false, text);
            parser.getErrors().forEach(this::unreadable);
            if (file != null && parser.getErrors().isEmpty()) {
                file(file);
            }
        } catch (DroolsParserException | RuntimeException e) {
            report(1, "cannot be read as rules: " + e.getMessage(), "rule \"...\" when ... then ... end");
        }
    }

    private void unreadable(DroolsError error) {
        int line = error.getLines().length > 0 ? Math.max(1, error.getLines()[0]) : 1;
        String message = String.valueOf(error.getMessage()).strip();
        Matcher matcher = MESSAGE.matcher(message);
        String wrong = matcher.matches() ? matcher.group(1).replace("\n", " ") : message;
        openQuote(line);
        report(line, "cannot be read: " + wrong, "a pattern such as JoinStage( id == $stage, $right : right )");
    }

    private void openQuote(int line) {
        String written = text.lines().skip(line - 1L).findFirst().orElse("");
        if (DrlTexts.code(written).chars().filter(c -> c == '"').count() % 2 == 1) {
            report(line, "a text in quotes does not end", "a second quote on the same line");
        }
    }

    private void file(PackageDescr file) {
        file.getImports().forEach(one -> report(one, "a file of rules has an import", RULES_ALONE));
        file.getAccumulateImports().forEach(one -> report(one, "a file of rules has an import", RULES_ALONE));
        file.getFunctionImports().forEach(one -> report(one, "a file of rules has an import", RULES_ALONE));
        file.getFunctions().forEach(one -> report(one, "a file of rules has a function", RULES_ALONE));
        file.getGlobals().forEach(one -> report(one, "a file of rules has a global", RULES_ALONE));
        file.getTypeDeclarations().forEach(one -> report(one, "a file of rules declares a type", RULES_ALONE));
        if (file.getName() != null && !file.getName().isEmpty()) {
            report(1, "a file of rules names its package", RULES_ALONE);
        }
        if (file.getRules().isEmpty()) {
            report(1, "there is no rule", "rule \"...\" when ... then ... end");
        }
        Map<String, Integer> lines = new HashMap<>();
        for (RuleDescr rule : file.getRules()) {
            Integer earlier = lines.putIfAbsent(rule.getName(), rule.getLine());
            if (earlier != null) {
                report(rule.getLine(), "rule '" + rule.getName() + "' is also at line " + earlier, "a name of its own");
            }
            rule(rule);
        }
    }

    private void rule(RuleDescr rule) {
        if (rule instanceof QueryDescr) {
            report(rule, "a file of rules has a query", "rules alone");
            return;
        }
        rule.getAttributes()
                .forEach((name, attribute) -> report(
                        attribute,
                        "a rule has '" + name + "'",
                        "no attribute: what must come later waits for the fact it needs"));
        rule.getNamedConsequences()
                .keySet()
                .forEach(name -> report(rule, "a rule has a second right-hand side '" + name + "'", "one"));
        if (rule.getParentName() != null) {
            report(rule, "a rule extends another", "its own conditions");
        }
        LeftSide left = new LeftSide(text, problems::add);
        left.check(rule.getLhs());
        Object then = rule.getConsequence();
        String written = then == null ? "" : then.toString().strip();
        RightSide right = new RightSide(consequenceLine(rule, written), written, problems::add);
        right.check(left.bound());
        uses.add(new RuleUse(rule.getName(), rule.getLine(), left.mentions(), right.inserts(), right.asks()));
    }

    /** The line on which the text of a consequence begins: that of {@code then}, or one after it. */
    private int consequenceLine(RuleDescr rule, String written) {
        int then = 0;
        for (int line = 1; line < rule.getConsequenceLine(); line++) {
            then = text.indexOf('\n', then) + 1;
        }
        int at = text.indexOf(written.strip(), then);
        return at < 0 ? rule.getConsequenceLine() : DrlTexts.line(text, at);
    }

    private void report(BaseDescr at, String wrong, String expected) {
        report(at.getLine() > 0 ? at.getLine() : DrlTexts.line(text, at.getStartCharacter()), wrong, expected);
    }

    private void report(int line, String wrong, String expected) {
        problems.add(RuleProblem.of(line, wrong, expected));
    }
}
