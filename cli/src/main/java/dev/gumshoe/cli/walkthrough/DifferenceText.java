package dev.gumshoe.cli.walkthrough;

import dev.gumshoe.adapters.casefile.CaseDifference;
import dev.gumshoe.adapters.casefile.CaseDifference.Change;
import dev.gumshoe.adapters.casefile.CaseDifference.Kind;
import dev.gumshoe.engine.probe.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How two case files differ, for people. */
public final class DifferenceText {
    private DifferenceText() {}

    /**
     * The lines.
     *
     * @param what is compared
     * @param unanswered the questions that the record has no answer to
     */
    public static List<String> of(String what, CaseDifference difference, List<Question> unanswered) {
        List<String> lines = new ArrayList<>();
        lines.add(what + ": " + headline(difference));
        String part = "";
        for (Change change : difference.changes()) {
            if (!change.part().equals(part)) {
                part = change.part();
                lines.add("  " + part.replace('_', ' '));
            }
            lines.add("    " + sign(change.kind())
                    + (change.entry().isEmpty() ? String.join("", change.details()) : change.entry()));
            if (!change.entry().isEmpty()) {
                change.details().forEach(detail -> lines.add("                " + detail));
            }
        }
        if (!unanswered.isEmpty()) {
            lines.add("  could not be answered: the record has no answer to these questions");
            unanswered.stream()
                    .map(question -> "    ? " + kind(question) + " of " + question.subject())
                    .distinct()
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String headline(CaseDifference difference) {
        int n = difference.changes().size();
        if (n == 0) {
            return difference.wayDiffers()
                    ? "the conclusions are the same; the way to them differs"
                    : "the conclusions are the same";
        }
        return n == 1 ? "1 difference" : n + " differences";
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case GONE -> "- gone      ";
            case NEW -> "+ new       ";
            case CHANGED -> "~ changed   ";
        };
    }

    private static String kind(Question question) {
        String name = question.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String detail = question instanceof Question.RowsWhere rows
                ? " '" + rows.name() + "'"
                : question instanceof Question.Aggregate aggregate ? " '" + aggregate.name() + "'" : "";
        return name.toLowerCase(Locale.ROOT) + detail;
    }
}
