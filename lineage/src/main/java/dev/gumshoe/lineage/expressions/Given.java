package dev.gumshoe.lineage.expressions;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.blocks.RelationMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a project gives to a model's SQL.
 *
 * @param relations those of what the model reads by {@code ref} and {@code source}, and its own
 * @param rawSql the SQL as written, with its Jinja
 */
public record Given(Set<RelationName> relations, String rawSql) {
    private static final Pattern JINJA = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);

    public Given {
        relations = Set.copyOf(relations);
        requireNonNull(rawSql, "rawSql is null");
    }

    RelationMap<Boolean> known() {
        Map<RelationName, Boolean> known = new HashMap<>();
        relations.forEach(relation -> known.put(relation, true));
        return new RelationMap<>(known);
    }

    /** True where the SQL as written spells the relation's name out; a macro may give relations of which dbt is not told. */
    boolean spellsOut(RelationName relation) {
        String dot = relation.schema().isEmpty() ? "" : "\\.";
        Pattern name = Pattern.compile("(?i)(?:\\bfrom|\\bjoin|,)\\s+[\\w.\"`$\\[\\]-]*" + dot + "[\"`\\[]?"
                + Pattern.quote(relation.identifier()) + "(?![\\w.(])");
        return name.matcher(JINJA.matcher(rawSql).replaceAll("")).find();
    }
}
