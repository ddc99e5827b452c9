package dev.gumshoe.lineage.patch;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.LineMap;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model's SQL before and after edits, as it is written: with its Jinja. Where an edit falls on text that Jinja makes, it cannot be
 * written down there, and the compiled SQL stands for it.
 *
 * @param file where the model is written, relative to the project
 * @param compiled true where both texts are of the compiled SQL
 */
public record WrittenPatch(String file, boolean compiled, String before, String after) {
    private static final int CONTEXT = 3;

    /** One reference, and nothing besides. */
    private static final Pattern EXPRESSION = Pattern.compile("\\{\\{-?\\s*(ref|source)\\s*\\([^{}]*\\)\\s*-?}}");

    /**
     * The model with edits made.
     *
     * @param edits of stages of this model
     * @throws NoPatch where one cannot be made even in the compiled SQL
     */
    public static WrittenPatch of(SqlModel model, ModelStages stages, List<Edit> edits, Dialect dialect)
            throws NoPatch {
        return of(model, ModelPatch.substitutions(model, stages, edits, dialect));
    }

    /**
     * The model with changes made.
     *
     * @param all of the compiled SQL
     * @throws NoPatch where two overlap
     */
    public static WrittenPatch of(SqlModel model, List<Substitution> all) throws NoPatch {
        String compiled = Substitution.apply(model.compiledSql(), all);
        try {
            List<Substitution> written = new ArrayList<>();
            Lines lines = new Lines(model);
            for (Substitution one : all) {
                written.add(lines.written(one));
            }
            return new WrittenPatch(model.file(), false, model.rawSql(), Substitution.apply(model.rawSql(), written));
        } catch (NoPatch e) {
            return new WrittenPatch(model.file(), true, model.compiledSql(), compiled);
        }
    }

    /**
     * The change as a unified diff, as {@code git apply} takes it.
     *
     * @param file what the file holds: the manifest leaves out the blank lines around a model's text, which a patch must count
     */
    public String diff(Optional<String> file) {
        String whole = file.filter(text -> !compiled && text.contains(before)).orElse(before);
        String changed = whole.replace(before, after);
        List<String> old = whole.lines().toList();
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + this.file,
                "b/" + this.file,
                old,
                DiffUtils.diff(old, changed.lines().toList()),
                CONTEXT);
        return String.join("\n", diff) + "\n";
    }

    /** Takes places in the compiled SQL to the places in the written SQL that they come from. */
    private static final class Lines {
        private final SqlModel model;
        private final LineMap map;
        private final List<Integer> compiledStarts;
        private final List<Integer> writtenStarts;

        Lines(SqlModel model) {
            this.model = model;
            this.map = LineMap.of(model);
            this.compiledStarts = starts(model.compiledSql());
            this.writtenStarts = starts(model.rawSql());
        }

        private static List<Integer> starts(String text) {
            List<Integer> starts = new ArrayList<>(List.of(0));
            for (int at = 0; at < text.length(); at++) {
                if (text.charAt(at) == '\n') {
                    starts.add(at + 1);
                }
            }
            return starts;
        }

        Substitution written(Substitution compiled) throws NoPatch {
            int first = line(compiled.start());
            int last = line(compiled.end());
            if (first == last && !isAsWritten(first)) {
                return withinLine(compiled, first);
            }
            for (int line = first; line <= last; line++) {
                if (!isAsWritten(line) || written(line) - written(first) != line - first) {
                    throw new NoPatch("the text is made by Jinja");
                }
            }
            return new Substitution(place(compiled.start(), first), place(compiled.end(), last), compiled.with());
        }

        private int line(int offset) {
            int line = 0;
            while (line + 1 < compiledStarts.size() && compiledStarts.get(line + 1) <= offset) {
                line++;
            }
            return line;
        }

        /** The written line that a compiled one comes from, both from 0. */
        private int written(int line) throws NoPatch {
            SourceLine place = map.at(line + 1);
            if (place.compiled() || place.line() > writtenStarts.size()) {
                throw new NoPatch("the line is made by Jinja");
            }
            return place.line() - 1;
        }

        private boolean isAsWritten(int line) throws NoPatch {
            return text(model.compiledSql(), compiledStarts, line)
                    .strip()
                    .equals(text(model.rawSql(), writtenStarts, written(line)).strip());
        }

        private static String text(String whole, List<Integer> starts, int line) {
            int end = line + 1 < starts.size() ? starts.get(line + 1) : whole.length();
            return whole.substring(starts.get(line), end);
        }

        private int place(int offset, int line) throws NoPatch {
            return writtenStarts.get(written(line))
                    + indent(text(model.rawSql(), writtenStarts, written(line)))
                    + offset
                    - compiledStarts.get(line)
                    - indent(text(model.compiledSql(), compiledStarts, line));
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }

        /** In a line that holds Jinja as well: the text must stand in it once, if need be with what is before it. */
        private Substitution withinLine(Substitution compiled, int line) throws NoPatch {
            String written = text(model.rawSql(), writtenStarts, written(line));
            int begin = compiledStarts.get(line);
            for (int from = compiled.start(); from >= begin; from--) {
                String context = model.compiledSql().substring(from, compiled.end());
                int found = context.isBlank() ? -1 : written.indexOf(context);
                if (found >= 0 && written.indexOf(context, found + 1) < 0) {
                    int start = writtenStarts.get(written(line)) + found + compiled.start() - from;
                    return new Substitution(start, start + compiled.end() - compiled.start(), compiled.with());
                }
            }
            return reference(compiled, line).orElseThrow(() -> new NoPatch("the text is made by Jinja"));
        }

        /** A relation that the written line names by one expression of Jinja: {@code from {{ ref('orders') }}}. */
        private Optional<Substitution> reference(Substitution compiled, int line) throws NoPatch {
            String sql = text(model.compiledSql(), compiledStarts, line).strip();
            String written = text(model.rawSql(), writtenStarts, written(line));
            int begin = compiled.start()
                    - compiledStarts.get(line)
                    - indent(text(model.compiledSql(), compiledStarts, line));
            int left = sql.length() - begin - (compiled.end() - compiled.start());
            String line0 = written.strip();
            if (begin < 0 || left < 0 || line0.length() < begin + left) {
                return Optional.empty();
            }
            String expression = line0.substring(begin, line0.length() - left);
            boolean same =
                    line0.startsWith(sql.substring(0, begin)) && line0.endsWith(sql.substring(sql.length() - left));
            if (!same || !EXPRESSION.matcher(expression).matches()) {
                return Optional.empty();
            }
            String name = model.compiledSql().substring(compiled.start(), compiled.end());
            int start = writtenStarts.get(written(line)) + indent(written) + begin;
            return Optional.of(new Substitution(
                    start, start + expression.length(), compiled.with().replace(name, expression)));
        }
    }
}
