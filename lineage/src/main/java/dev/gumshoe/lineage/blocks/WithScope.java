package dev.gumshoe.lineage.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CTEs in sight of a block: those of its own WITH clause and of the clauses around it, the outermost first. */
public record WithScope(List<List<Cte>> levels) {
    /** No CTE, not even an empty WITH clause around. */
    public static final WithScope NONE = new WithScope(List.of());

    /** The scope of a statement without a WITH clause. */
    static final WithScope STATEMENT = new WithScope(List.of(List.of()));

    public WithScope {
        levels = levels.stream().map(List::copyOf).toList();
    }

    /** The CTE that a bare name means here. */
    public Optional<Cte> find(String name) {
        for (int level = levels.size() - 1; level >= 0; level--) {
            List<Cte> ctes = levels.get(level);
            for (int i = ctes.size() - 1; i >= 0; i--) {
                if (Names.same(ctes.get(i).name(), name)) {
                    return Optional.of(ctes.get(i));
                }
            }
        }
        return Optional.empty();
    }

    /** The scope of a query with a WITH clause of its own. */
    WithScope inside(List<Cte> ctes) {
        List<List<Cte>> deeper = new ArrayList<>(levels);
        deeper.add(ctes);
        return new WithScope(deeper);
    }
}
