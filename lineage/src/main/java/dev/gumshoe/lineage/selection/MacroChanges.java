package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableProject.SelectableMacro;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The macros that are new, gone or written otherwise than before. */
final class MacroChanges {
    private final Map<String, SelectableMacro> now;
    private final Set<String> changed = new HashSet<>();

    MacroChanges(Map<String, SelectableMacro> now, Map<String, SelectableMacro> before) {
        this.now = now;
        now.forEach((id, macro) -> {
            SelectableMacro earlier = before.get(id);
            if (earlier == null || !earlier.sql().equals(macro.sql())) {
                changed.add(id);
            }
        });
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(changed::add);
    }

    /** True where one of these macros, or one that it calls, has changed. */
    boolean touch(Collection<String> macros) {
        if (changed.isEmpty()) {
            return false;
        }
        Deque<String> open = new ArrayDeque<>(macros);
        Set<String> seen = new HashSet<>(macros);
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            if (changed.contains(id)) {
                return true;
            }
            SelectableMacro macro = now.get(id);
            if (macro != null) {
                macro.dependsOn().stream().filter(seen::add).forEach(open::add);
            }
        }
        return false;
    }
}
