package dev.gumshoe.adapters.dbt;

import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Watermark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions by which incremental models tell new rows, read from their SQL as written. Those that are built by other macros, or
 * stand beside an OR, are none.
 */
public final class Watermarks {
    private static final Pattern BLOCK =
            Pattern.compile("(?i)\\{%-?\\s*if\\s+is_incremental\\(\\s*\\)\\s*-?%}(.*?)\\{%", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|\\{#.*?#}", Pattern.DOTALL);
    private static final String COLUMN = "[\\w.\"`$]+";
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:where|and)\\s+((?:" + COLUMN + "|cast\\(\\s*"
            + COLUMN + "\\s+as\\s+\\w+(?:\\(\\d+\\))?\\s*\\)|date\\(\\s*" + COLUMN
            + "\\s*\\))(?:::\\w+)?)\\s*(>=|>)\\s*");
    private static final Pattern WORD = Pattern.compile("(?i)\\b(and|or|group|order|qualify|having|limit|union)\\b");

    private Watermarks() {}

    /**
     * The conditions in a model's SQL.
     *
     * @param raw the SQL as written, with its Jinja
     * @param file where it is written
     */
    public static List<Watermark> in(UniqueId node, String raw, String file) {
        List<Watermark> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(blanked(raw));
        while (block.find()) {
            String text = block.group(1);
            Matcher condition = CONDITION.matcher(text);
            while (condition.find()) {
                int start = condition.start(1);
                int line = 1
                        + (int) raw.substring(0, block.start(1) + start)
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                String high = operand(text, condition.end());
                HighWater.of(high)
                        .map(value -> new Watermark(
                                node,
                                new SourceLine(file, line, false),
                                condition.group(1),
                                condition.group(2),
                                value.own(),
                                value.lookback(),
                                text.substring(start, condition.end()) + high))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The SQL with blanks for its comments, every character in its place. */
    private static String blanked(String raw) {
        return COMMENT.matcher(raw).replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
    }

    /** The text from a place up to the end of the condition; empty where an OR or an open parenthesis follows. */
    private static String operand(String text, int from) {
        int depth = 0;
        Matcher word = WORD.matcher(text);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || c == ';') {
                return text.substring(from, i).strip();
            }
            Optional<String> ends = depth == 0 && word.region(i, text.length()).lookingAt() && !isWithin(text, i)
                    ? Optional.of(word.group(1))
                    : Optional.empty();
            if (ends.isPresent()) {
                return ends.get().equalsIgnoreCase("or")
                        ? ""
                        : text.substring(from, i).strip();
            }
        }
        return depth == 0 ? text.substring(from).strip() : "";
    }

    /** True in the middle of a word. */
    private static boolean isWithin(String text, int place) {
        return place > 0 && Character.isJavaIdentifierPart(text.charAt(place - 1));
    }
}
