package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.ModelTerms;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;

/** The {@code version} method: a model's version, compared with the latest. */
final class VersionMatcher implements NodeMatcher {
    private static final List<String> WORDS = List.of("latest", "prerelease", "old", "none");

    private final String wanted;

    VersionMatcher(String wanted) {
        if (!WORDS.contains(wanted)) {
            throw new SelectionException(
                    "'version:" + wanted + "' is no kind of version; expected " + String.join(", ", WORDS),
                    wanted,
                    WORDS);
        }
        this.wanted = wanted;
    }

    @Override
    public boolean matches(SelectableNode node) {
        return node.is("model") && matches(node.terms());
    }

    private boolean matches(ModelTerms terms) {
        if (!terms.isVersioned()) {
            return wanted.equals("none");
        }
        if (wanted.equals("latest")) {
            return terms.version().equals(terms.latestVersion());
        }
        boolean comparable = !wanted.equals("none") && !terms.latestVersion().isEmpty();
        int order = comparable ? compare(terms.version(), terms.latestVersion()) : 0;
        return wanted.equals("old") ? order < 0 : order > 0;
    }

    /** As numbers where both are, as texts otherwise. */
    private static int compare(String one, String other) {
        try {
            return Double.compare(Double.parseDouble(one), Double.parseDouble(other));
        } catch (NumberFormatException e) {
            return one.compareTo(other);
        }
    }
}
