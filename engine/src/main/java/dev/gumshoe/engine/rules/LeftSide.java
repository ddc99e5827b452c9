package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.rules.RuleUse.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Checks what stands between a rule's {@code when} and {@code then}. */
final class LeftSide {
    /** What a list may hold besides facts. */
    private static final Set<String> PLAIN = Set.of("String", "Integer", "Long", "Object");

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$?\\w+)\\s*:(?!:)\\s*");
    private static final Pattern COMPONENT = Pattern.compile(
            "^\\s*([a-z]\\w*(?:\\s*\\.\\s*[a-z]\\w*)*)\\s*(?=$|[=!<>]|matches\\b|contains\\b|in\\b|not\\b|memberOf\\b|instanceof\\b)");
    private static final Pattern HALF = Pattern.compile("(&&|\\|\\|)\\s*(==|!=|<|>)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern INDEXED = Pattern.compile("^\\s*[a-z]\\w*\\s*==\\s*(?!\\$\\w+\\s*\\.)[^=&|]+$");
    private static final Pattern CALL_JOIN =
            Pattern.compile("\\w\\s*\\([^)]*\\)\\s*(==|!=)|\\.equals\\s*\\(|\\bmemberOf\\b");
    private static final Pattern TEXT = Pattern.compile("\\b(pattern|kind|name)\\s*==\\s*\"([^\"]*)\"");

    private final String source;
    private final Consumer<RuleProblem> problems;
    private final Map<String, Optional<Class<?>>> bound = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    LeftSide(String source, Consumer<RuleProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    Map<String, Optional<Class<?>>> bound() {
        return bound;
    }

    List<Mention> mentions() {
        return mentions;
    }

    void check(BaseDescr condition) {
        check(condition, false);
    }

    private void check(BaseDescr condition, boolean absent) {
        if (condition instanceof EvalDescr) {
            forbidden(condition, "eval", "conditions inside a pattern, one a comma");
        } else if (condition instanceof ForallDescr) {
            forbidden(condition, "forall", "not over what must not be");
        } else if (condition instanceof NotDescr not) {
            scoped(not.getDescrs(), true);
        } else if (condition instanceof ExistsDescr exists) {
            List<?> inside = exists.getDescrs();
            scoped(inside, absent);
        } else if (condition instanceof PatternDescr pattern) {
            pattern(pattern, absent);
        } else if (condition instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(one -> check((BaseDescr) one, absent));
        }
    }

    /** What is bound under not and exists is not bound outside. */
    private void scoped(List<?> conditions, boolean absent) {
        Map<String, Optional<Class<?>>> outside = new HashMap<>(bound);
        conditions.forEach(one -> check((BaseDescr) one, absent));
        bound.clear();
        bound.putAll(outside);
    }

    private void pattern(PatternDescr pattern, boolean absent) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            check(accumulate.getInput(), absent);
            accumulate.getFunctions().forEach(one -> bound.put(one.getBind(), Optional.empty()));
        } else if (pattern.getSource() instanceof CollectDescr collect) {
            check(collect.getInputPattern(), absent);
        }
        Optional<Class<?>> type = Optional.empty();
        if (pattern.getSource() == null) {
            type = type(pattern);
            type.ifPresent(known -> mention(pattern, known, absent));
        } else if (pattern.getSource() instanceof FromDescr) {
            type = isPlain(pattern) ? Optional.empty() : type(pattern);
        }
        if (pattern.getIdentifier() != null) {
            bound.put(pattern.getIdentifier(), type);
        }
        constraints(pattern, type);
    }

    private static boolean isPlain(PatternDescr pattern) {
        return PLAIN.contains(pattern.getObjectType());
    }

    private Optional<Class<?>> type(PatternDescr pattern) {
        Vocabulary vocabulary = Vocabulary.ofEngine();
        Optional<Class<?>> type = vocabulary.type(pattern.getObjectType());
        if (type.isEmpty()) {
            problems.accept(new RuleProblem(
                    pattern.getLine(),
                    "there is no type '" + pattern.getObjectType() + "'",
                    "a fact, an observation or a conclusion",
                    pattern.getObjectType(),
                    List.copyOf(vocabulary.names())));
        }
        return type;
    }

    private void mention(PatternDescr pattern, Class<?> type, boolean absent) {
        if (absent && (Conclusion.class.isAssignableFrom(type) || type == Probe.class)) {
            problems.accept(RuleProblem.of(
                    pattern.getLine(),
                    "'not' over the conclusion " + type.getSimpleName()
                            + ", which may be drawn later in the same decision",
                    "'not' over facts and observations alone"));
        }
        Map<String, String> texts = new HashMap<>();
        for (ExprConstraintDescr constraint : constraints(pattern)) {
            Matcher matcher = TEXT.matcher(constraint.getExpression());
            while (matcher.find()) {
                texts.put(matcher.group(1), matcher.group(2));
            }
        }
        String name = texts.getOrDefault("pattern", texts.getOrDefault("name", ""));
        mentions.add(new Mention(pattern.getLine(), type, name, texts.getOrDefault("kind", ""), absent));
    }

    static List<ExprConstraintDescr> constraints(PatternDescr pattern) {
        return pattern.getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .toList();
    }

    private void constraints(PatternDescr pattern, Optional<Class<?>> type) {
        List<ExprConstraintDescr> joins = new ArrayList<>();
        boolean indexed = false;
        boolean first = bound.isEmpty();
        for (ExprConstraintDescr constraint : constraints(pattern)) {
            if (constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
                forbidden(constraint, "a condition by position", "component == value");
                continue;
            }
            String condition = binding(constraint, DrlTexts.code(constraint.getExpression()), type);
            shape(constraint, condition);
            if (VARIABLE.matcher(condition).find()) {
                joins.add(constraint);
                indexed |= INDEXED.matcher(condition).find();
            }
        }
        if (!joins.isEmpty() && !indexed && !first && pattern.getSource() == null && !isFew(type)) {
            slow(pattern, joins.get(0));
        }
    }

    /** What opens a case is a handful of facts, whatever the size of the project. */
    private static boolean isFew(Optional<Class<?>> type) {
        return type.filter(known -> Lead.class.isAssignableFrom(known) || known == Conclusion.Delta.class)
                .isPresent();
    }

    /** A join that nothing indexes compares every fact with every other. */
    private void slow(PatternDescr pattern, ExprConstraintDescr join) {
        String condition = DrlTexts.code(join.getExpression());
        String why = condition.contains("&&")
                ? ": '&&' joins several conditions in one"
                : condition.contains("||")
                        ? ": '||' is in the condition"
                        : CALL_JOIN.matcher(condition).find() ? ": the condition calls a method" : "";
        problems.accept(RuleProblem.of(
                join.getLine(),
                "nothing that the engine can index joins " + pattern.getObjectType() + " to what stands before it"
                        + why,
                "component == $variable, alone between commas"));
    }

    /** Takes the binding off a constraint and checks the names in the rest. */
    private String binding(ExprConstraintDescr constraint, String code, Optional<Class<?>> type) {
        Matcher matcher = BINDING.matcher(code);
        String condition = matcher.find() ? code.substring(matcher.end()) : code;
        Names names = new Names((at, problem) -> problems.accept(new RuleProblem(
                constraint.getLine(), problem.wrong(), problem.expected(), problem.word(), problem.candidates())));
        Map<String, Optional<Class<?>>> visible = new HashMap<>(bound);
        if (!matcher.reset().find()) {
            names.check(condition, type, visible);
            return condition;
        }
        names.check(condition, type, visible);
        Matcher component = COMPONENT.matcher(condition);
        Names silent = new Names((at, problem) -> {});
        bound.put(
                matcher.reset().find() ? matcher.group(1) : "",
                component.find()
                        ? silent.walk(0, type, List.of(component.group(1).split("\\s*\\.\\s*")))
                        : Optional.empty());
        return condition;
    }

    private void shape(ExprConstraintDescr constraint, String condition) {
        if (condition.contains("->")) {
            forbidden(constraint, "a lambda", "component == value");
        }
        if (condition.matches("(?s).*\\beval\\s*\\(.*")) {
            forbidden(constraint, "eval", "conditions inside a pattern, one a comma");
        }
        if (HALF.matcher(condition).find()) {
            forbidden(constraint, "half a condition after && or ||", "component == one || component == other");
        }
        Fence.named(condition)
                .ifPresent(name -> forbidden(
                        constraint, "'" + name + "', which is behind the fence", "facts and conclusions alone"));
    }

    private void forbidden(BaseDescr at, String what, String expected) {
        int line = at.getLine() > 0 ? at.getLine() : DrlTexts.line(source, at.getStartCharacter());
        problems.accept(RuleProblem.of(line, "a rule has " + what, expected));
    }
}
