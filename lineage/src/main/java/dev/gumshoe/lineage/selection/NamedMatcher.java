package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.NodeName;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;
import java.util.regex.Pattern;

/** The methods {@code source}, {@code exposure}, {@code metric} and their like: a kind of node by its name. */
final class NamedMatcher implements NodeMatcher {
    private static final String ANY = "*";

    private final String kind;
    private final Pattern packageName;
    private final Pattern sourceName;
    private final Pattern name;

    private NamedMatcher(String kind, String packageName, String sourceName, String name) {
        this.kind = kind;
        this.packageName = Wildcards.compile(packageName);
        this.sourceName = Wildcards.compile(sourceName);
        this.name = Wildcards.compile(name);
    }

    /** {@code name} or {@code package.name}. */
    static NamedMatcher of(String kind, String value) {
        List<String> parts = List.of(value.split("\\.", -1));
        return switch (parts.size()) {
            case 1 -> new NamedMatcher(kind, ANY, ANY, value);
            case 2 -> new NamedMatcher(kind, parts.get(0), ANY, parts.get(1));
            default ->
                throw new SelectionException(
                        "'" + kind + ":" + value + "' has too many dots; expected a name or package.name");
        };
    }

    /** {@code source}, {@code source.table} or {@code package.source.table}. */
    static NamedMatcher source(String value) {
        List<String> parts = List.of(value.split("\\.", -1));
        return switch (parts.size()) {
            case 1 -> new NamedMatcher("source", ANY, value, ANY);
            case 2 -> new NamedMatcher("source", ANY, parts.get(0), parts.get(1));
            case 3 -> new NamedMatcher("source", parts.get(0), parts.get(1), parts.get(2));
            default ->
                throw new SelectionException("'source:" + value
                        + "' has too many dots; expected source, source.table or package.source.table");
        };
    }

    @Override
    public boolean matches(SelectableNode node) {
        NodeName called = node.name();
        return node.is(kind)
                && packageName.matcher(called.packageName()).matches()
                && sourceName.matcher(called.sourceName()).matches()
                && name.matcher(called.name()).matches();
    }
}
