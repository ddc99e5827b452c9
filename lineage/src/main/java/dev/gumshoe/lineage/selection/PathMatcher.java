package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.NodeFiles;
import dev.gumshoe.engine.selection.SelectableNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The {@code path} method: a node's file, the YAML file that describes it, or a folder that it lies in. dbt-core globs the
 * project's folder, so that a package's node counts where the project has a path of the same name.
 */
final class PathMatcher implements NodeMatcher {
    private static final Pattern SLASHES = Pattern.compile("/+");

    private final Pattern pattern;
    private final boolean foldersOnly;
    private final Predicate<String> exists;

    /** @param exists whether the project has a path */
    PathMatcher(String glob, Predicate<String> exists) {
        this.exists = exists;
        List<String> parts = new ArrayList<>(List.of(SLASHES.split(glob)));
        parts.removeIf(part -> part.isEmpty() || part.equals("."));
        if (glob.isEmpty() || glob.startsWith("/")) {
            throw new SelectionException(
                    "'path:" + glob + "' is no path within the project; expected one such as models/staging");
        }
        this.foldersOnly = glob.endsWith("/")
                || (!parts.isEmpty() && parts.get(parts.size() - 1).equals("**"));
        this.pattern = Pattern.compile(regex(parts), Pattern.DOTALL);
    }

    @Override
    public boolean matches(SelectableNode node) {
        NodeFiles files = node.files();
        return isFile(files.original()) || isFile(files.patch()) || liesIn(files.original());
    }

    private boolean isFile(String file) {
        return !foldersOnly && !file.isEmpty() && pattern.matcher(file + "/").matches() && exists.test(file);
    }

    private boolean liesIn(String file) {
        if (file.isEmpty()) {
            return false;
        }
        for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            String folder = file.substring(0, end);
            if (pattern.matcher(folder + "/").matches() && exists.test(folder)) {
                return true;
            }
        }
        return pattern.matcher("").matches();
    }

    /** Over paths whose every part ends with a slash. */
    private static String regex(List<String> parts) {
        StringBuilder regex = new StringBuilder();
        for (String part : parts) {
            regex.append(part.equals("**") ? "([^/]+/)*" : Wildcards.regex(part, "[^/]") + "/");
        }
        return regex.toString();
    }
}
