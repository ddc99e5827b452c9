package dev.gumshoe.cli.wiring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gumshoe.adapters.dbt.artifact.Catalog;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A dbt project of the shared data sets. */
record SharedProject(String name, Workspace workspace) {

    /** The folders in a folder of the data sets; the test that asks is skipped, with a message, where they are absent. */
    static List<Path> folders(String path) throws IOException {
        Path data =
                Path.of(System.getProperty("gumshoe.shared", "../../shared")).resolve("data");
        boolean present = Files.isDirectory(data);
        if (!present) {
            System.out.println("*** skipped: no shared data sets at " + data);
        }
        assumeTrue(present, () -> "no shared data sets at " + data);
        try (Stream<Path> found = Files.list(data.resolve(path))) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    static SharedProject read(Path folder) {
        int parts = folder.getNameCount();
        String name = folder.subpath(parts - 2, parts).toString().replace('\\', '/');
        return new SharedProject(name, Workspace.read(folder, Optional.empty(), Map.of()));
    }

    List<Column> catalogColumns() {
        return workspace.catalog().map(Catalog::columns).orElse(List.of());
    }

    Dialect dialect() {
        return Dialect.ofAdapter(workspace.manifest().metadata().adapterType());
    }

    /** @param columns what is known of relations before the SQL is read */
    ColumnGraph graph(List<Column> columns) {
        List<SqlModel> models = workspace.manifest().compiled().stream()
                .filter(node -> !node.node().resourceType().equals("test"))
                .map(node -> new SqlModel(node.node(), node.compiledSql(), node.rawSql(), node.originalFilePath()))
                .toList();
        return ColumnGraph.of(ColumnProject.of(workspace.facts(), models, columns, dialect()));
    }
}
