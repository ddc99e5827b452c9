package dev.gumshoe.cli.cases;

import dev.gumshoe.engine.conclusion.Conclusion.Answer;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Escalation;
import dev.gumshoe.engine.conclusion.Conclusion.Evidence;
import dev.gumshoe.engine.conclusion.Conclusion.Hypothesis;
import dev.gumshoe.engine.conclusion.Conclusion.Remedy;
import dev.gumshoe.engine.conclusion.Conclusion.RuledOut;
import dev.gumshoe.engine.fact.SqlExpression;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Firing;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What rules concluded, a line each, as it is approved. */
final class ConclusionLines {
    private ConclusionLines() {}

    /**
     * Each conclusion once, in order, whichever rule drew it and in whichever round. An answer that was found says nothing by itself;
     * what is concluded from it does.
     */
    static List<String> of(Collection<Firing> firings) {
        return firings.stream()
                .flatMap(firing -> firing.inserted().stream())
                .filter(concluded -> !(concluded instanceof Answer))
                .map(ConclusionLines::line)
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .distinct()
                .sorted()
                .toList();
    }

    private static String line(Object concluded) {
        if (concluded instanceof Hypothesis hypothesis) {
            return "suspects " + hypothesis.subject() + about(hypothesis.about());
        }
        if (concluded instanceof Probe probe) {
            return asks(probe);
        }
        if (concluded instanceof Evidence evidence) {
            return "evidence " + evidence.kind() + " at " + evidence.subject() + ": " + evidence.statement();
        }
        if (concluded instanceof Cause cause) {
            return "concludes " + cause.effect() + " of " + cause.portion().rows() + " rows, "
                    + cause.portion().amount() + ", at " + cause.subject() + ": " + cause.headline();
        }
        return ending(concluded);
    }

    private static String ending(Object concluded) {
        if (concluded instanceof RuledOut fallen) {
            return "rules out " + fallen.subject() + ": " + fallen.observation();
        }
        if (concluded instanceof Remedy remedy) {
            return "would " + remedy.title() + " at " + remedy.subject() + ": " + remedy.edits();
        }
        if (concluded instanceof Escalation escalation) {
            return "leaves to a person at " + escalation.subject() + ": " + escalation.question() + " "
                    + escalation.recommendation();
        }
        return concluded.toString();
    }

    private static String about(Object about) {
        if (about instanceof List<?> facts) {
            return facts.stream().map(ConclusionLines::about).collect(Collectors.joining());
        }
        return about instanceof SqlExpression expression ? ": " + expression.text() : "";
    }

    private static String asks(Probe probe) {
        Question question = probe.question();
        String asked = "asks at " + question.subject() + ": " + probe.reason();
        if (question instanceof Question.RowsWhere rows) {
            return asked + ": " + rows.condition();
        }
        return question instanceof Question.Aggregate aggregate
                ? asked + ": " + aggregate.aggregate()
                : asked + ": " + question.getClass().getSimpleName();
    }
}
