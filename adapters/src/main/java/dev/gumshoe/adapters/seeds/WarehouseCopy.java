package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import dev.gumshoe.adapters.duckdb.ErrorLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A copy of a throwaway warehouse in which something is other than in the original. */
public final class WarehouseCopy {
    private WarehouseCopy() {}

    /**
     * Copies a warehouse, changes rows, and builds anew what comes after. What was at the folder's place is written over.
     *
     * @param original is left as it is
     * @param plan by which to build; its steps may be other than those that built the original
     * @param statements change rows of the copy
     * @param changed the nodes whose rows or SQL are other than in the original
     * @throws WarehouseException where a statement fails, or the folder cannot be written
     */
    public static SeedBuild changed(
            SeedBuild original, Path folder, BuildPlan plan, List<String> statements, Set<UniqueId> changed)
            throws WarehouseException {
        try {
            Map<String, Path> files = copied(original.catalogs(), folder);
            try (Session session = Session.open()) {
                for (Map.Entry<String, Path> file : files.entrySet()) {
                    session.attach(file.getKey(), file.getValue());
                }
                session.execute("USE " + quoted(files.keySet().iterator().next()));
                for (String statement : statements) {
                    session.execute(statement);
                }
                WarehouseBuilder builder = new WarehouseBuilder(session, plan, line -> {});
                return new SeedBuild(files, builder.rebuild(original.results(), after(plan, changed)));
            }
        } catch (SQLException e) {
            throw new WarehouseException(Kind.STATEMENT, "the copy cannot be changed: " + ErrorLine.of(e));
        } catch (IOException e) {
            throw new WarehouseException(
                    Kind.CONNECTION, folder + ": the copy cannot be made; expected a folder that can be written");
        }
    }

    private static Map<String, Path> copied(Map<String, Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Path> copies = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path copy = folder.resolve(String.valueOf(file.getValue().getFileName()));
            Files.deleteIfExists(folder.resolve(copy.getFileName() + ".wal"));
            copies.put(file.getKey(), Files.copy(file.getValue(), copy, StandardCopyOption.REPLACE_EXISTING));
        }
        return copies;
    }

    /** The steps that are changed or read, in the end, something that is. */
    private static Set<UniqueId> after(BuildPlan plan, Set<UniqueId> changed) {
        Set<UniqueId> after = new HashSet<>(changed);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (BuildStep step : plan.steps()) {
                grows |= step.dependsOn().stream().anyMatch(after::contains) && after.add(step.node());
            }
        }
        return after;
    }
}
