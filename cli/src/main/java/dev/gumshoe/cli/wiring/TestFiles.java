package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.lineage.planner.TestSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes safeguards down as singular tests of dbt: new files of the project, as diffs that {@code git apply} takes. */
final class TestFiles {
    private final Path root;
    private final String folder;
    private final TestSql tests;

    private TestFiles(Path root, String folder, TestSql tests) {
        this.root = root;
        this.folder = folder;
        this.tests = tests;
    }

    static TestFiles of(Path root, Inspection inspection) {
        TestSql tests = new TestSql(
                inspection.sql(),
                inspection.relations(),
                inspection.workspace().all(DeclaredKey.class),
                inspection.dialect());
        return new TestFiles(root, inspection.workspace().project().testFolder(), tests);
    }

    /** The test; empty where it cannot be stated, or there is a file of that name already. */
    Optional<FilePatch> patch(Safeguard safeguard, String name) {
        String file = folder + "/gumshoe/" + name + ".sql";
        if (Files.exists(root.resolve(file))) {
            return Optional.empty();
        }
        return tests.query(safeguard, TestFiles::reference)
                .map(query -> new FilePatch(file, false, added(file, "-- " + safeguard.intent() + "\n" + query)));
    }

    static String added(String file, String text) {
        List<String> lines = text.lines().toList();
        StringBuilder diff = new StringBuilder("diff --git a/" + file + " b/" + file + "\nnew file mode 100644\n");
        diff.append("--- /dev/null\n+++ b/").append(file).append("\n@@ -0,0 +1,");
        diff.append(lines.size()).append(" @@\n");
        lines.forEach(line -> diff.append('+').append(line).append('\n'));
        return diff.toString();
    }

    /** The node as dbt's SQL names it. */
    static String reference(UniqueId node) {
        List<String> parts = List.of(node.value().split("\\.", -1));
        if (parts.get(0).equals("source") && parts.size() > 3) {
            return "{{ source('" + parts.get(2) + "', '" + String.join(".", parts.subList(3, parts.size())) + "') }}";
        }
        String name = parts.size() > 2 ? parts.get(2) : node.shortName();
        boolean versioned = parts.size() > 3 && parts.get(3).matches("v\\w+");
        return "{{ ref('" + name + "'" + (versioned ? ", v=" + version(parts.get(3)) : "") + ") }}";
    }

    private static String version(String part) {
        String version = part.substring(1);
        return version.matches("\\d+") ? version : "'" + version + "'";
    }
}
