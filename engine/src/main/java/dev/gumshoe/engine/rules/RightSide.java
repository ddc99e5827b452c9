package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.RuleUse.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what stands between a rule's {@code then} and {@code end}: one insert of one record. */
final class RightSide {
    private static final Pattern INSERT = Pattern.compile("^\\s*insert\\s*(\\()");
    private static final Pattern RECORD = Pattern.compile("^\\s*(?:new\\s+([A-Z][\\w.]*)|([A-Z][\\w.]*)\\.of)\\s*\\(");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(drools|kcontext|update|modify|retract|delete|insertLogical|setFocus|halt)\\b(?=\\s*[.({])|(->)");
    private static final Pattern QUESTION = Pattern.compile("\\bnew\\s+Question\\.(\\w+)\\s*\\(");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final int firstLine;
    private final String text;
    private final String code;
    private final Consumer<RuleProblem> problems;
    private final List<Mention> inserts = new ArrayList<>();
    private final List<Mention> asks = new ArrayList<>();

    RightSide(int firstLine, String text, Consumer<RuleProblem> problems) {
        this.firstLine = firstLine;
        this.text = text;
        this.code = DrlTexts.code(text);
        this.problems = problems;
    }

    List<Mention> inserts() {
        return inserts;
    }

    List<Mention> asks() {
        return asks;
    }

    void check(Map<String, Optional<Class<?>>> bound) {
        Fence.named(code)
                .ifPresent(name -> report(
                        code.indexOf(name), "'" + name + "' is behind the fence", "facts and conclusions alone"));
        Matcher forbidden = FORBIDDEN.matcher(code);
        if (forbidden.find()) {
            report(
                    forbidden.start(),
                    "a right-hand side has '" + forbidden.group().strip() + "'",
                    "insert alone");
            return;
        }
        Matcher insert = INSERT.matcher(code);
        int end = insert.find() ? DrlTexts.closing(code, insert.start(1)) : -1;
        if (end < 0 || !code.substring(end).strip().equals(";")) {
            report(
                    firstWord(),
                    "a right-hand side does more or less than one insert",
                    "insert( new Hypothesis( ... ) ); and nothing else");
            return;
        }
        record(insert.end(), end - 1);
        new Names((at, problem) -> problems.accept(new RuleProblem(
                        line(at), problem.wrong(), problem.expected(), problem.word(), problem.candidates())))
                .check(code, Optional.empty(), bound);
    }

    private void record(int start, int end) {
        Matcher record = RECORD.matcher(code.substring(start, end));
        if (!record.find()) {
            report(start, "what is inserted is no record written out", "new Type( ... ) or Type.of( ... )");
            return;
        }
        String name = record.group(1) == null ? record.group(2) : record.group(1);
        Optional<Class<?>> type = Vocabulary.ofEngine().type(name);
        if (type.isEmpty()) {
            return; // told as a name that is not there
        }
        if (!Conclusion.class.isAssignableFrom(type.get()) && type.get() != Probe.class) {
            report(start, "a rule inserts a " + name, "a conclusion, or a Probe with a question");
            return;
        }
        mention(start, end, type.get());
    }

    private void mention(int start, int end, Class<?> type) {
        String body = text.substring(start, end);
        Matcher question = QUESTION.matcher(code.substring(start, end));
        if (type == Probe.class && question.find()) {
            Vocabulary.ofEngine()
                    .type("Question." + question.group(1))
                    .filter(Question.class::isAssignableFrom)
                    .ifPresent(asked -> asks.add(new Mention(line(start), asked, named(asked, body), "", false)));
            return;
        }
        List<String> texts = new ArrayList<>();
        Matcher quoted = TEXT.matcher(body);
        while (quoted.find()) {
            texts.add(quoted.group(1));
        }
        boolean pattern = hasPattern(type) && !texts.isEmpty();
        boolean kind = pattern && type == Conclusion.Evidence.class && texts.size() > 1;
        inserts.add(new Mention(line(start), type, pattern ? texts.get(0) : "", kind ? texts.get(1) : "", false));
    }

    /** What a question is called, where its kind has a name and the text spells it out. */
    private static String named(Class<?> question, String body) {
        Matcher quoted = TEXT.matcher(body);
        boolean hasName = question == Question.RowsWhere.class || question == Question.Aggregate.class;
        return hasName && quoted.find() ? quoted.group(1) : "";
    }

    static boolean hasPattern(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length > 0
                && type.getRecordComponents()[0].getName().equals("pattern");
    }

    private int firstWord() {
        return text.length() - text.stripLeading().length();
    }

    private int line(int offset) {
        return firstLine - 1 + DrlTexts.line(text, offset);
    }

    private void report(int offset, String wrong, String expected) {
        problems.accept(RuleProblem.of(line(offset), wrong, expected));
    }
}
