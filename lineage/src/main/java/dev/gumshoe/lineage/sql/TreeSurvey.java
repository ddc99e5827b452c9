package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.schema.Column;

/** What one walk over a whole tree tells: how deep it is, and those of its parts in which the parser may have gone wrong. */
final class TreeSurvey {
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Alias> aliases = new ArrayList<>();
    private final List<JsonExpression> paths = new ArrayList<>();

    /** {@code a[1:2]} is read as a path between the brackets. */
    private final Set<Object> slices = Collections.newSetFromMap(new IdentityHashMap<>());

    private List<Object> below = new ArrayList<>();
    private int depth;

    private TreeSurvey() {}

    static TreeSurvey of(Object tree) {
        TreeSurvey survey = new TreeSurvey();
        survey.see(tree);
        while (!survey.below.isEmpty()) {
            survey.descend();
        }
        return survey;
    }

    /** The number of steps down. */
    int depth() {
        return depth;
    }

    List<Alias> aliases() {
        return aliases;
    }

    List<JsonExpression> paths() {
        return paths;
    }

    private void descend() {
        List<Object> level = below;
        below = new ArrayList<>(level.size());
        depth++;
        for (Object node : level) {
            TreeParts.visit(node, this::see);
        }
    }

    private void see(Object part) {
        if (!seen.add(part)) {
            return;
        }
        below.add(part);
        if (part instanceof Alias alias) {
            aliases.add(alias);
        } else if (part instanceof JsonExpression path && !slices.contains(path)) {
            paths.add(path);
        } else if (part instanceof Column column && column.getArrayConstructor() != null) {
            slices.addAll(column.getArrayConstructor().getExpressions());
        }
    }
}
