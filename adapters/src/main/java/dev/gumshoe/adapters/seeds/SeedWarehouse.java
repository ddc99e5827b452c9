package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import dev.gumshoe.adapters.duckdb.ErrorLine;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps a throwaway warehouse for each plan that it has seen. The warehouse is built aside and then moved to its place at once. */
public final class SeedWarehouse {

    private SeedWarehouse() {}

    /**
     * The warehouse of a plan, built where there is none yet.
     *
     * @param cacheFolder holds a folder for each plan
     * @param progress is told of each seed and step while building, in one line
     */
    public static SeedBuild ensure(Path cacheFolder, BuildPlan plan, Consumer<String> progress)
            throws WarehouseException {
        try {
            Path folder = cacheFolder.resolve(PlanDigest.of(plan));
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(cacheFolder);
                build(folder, plan, progress);
            }
            return new SeedBuild(files(folder, plan), ResultsFile.read(folder));
        } catch (IOException e) {
            String message = cacheFolder + ": the throwaway warehouse cannot be kept there (" + e.getMessage()
                    + "); expected a folder that can be written";
            throw new WarehouseException(Kind.CONNECTION, message);
        }
    }

    private static void build(Path folder, BuildPlan plan, Consumer<String> progress)
            throws IOException, WarehouseException {
        Path aside = Files.createTempDirectory(folder.getParent(), "building-");
        try {
            ResultsFile.write(aside, build(files(aside, plan), plan, progress));
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            String message = "the throwaway warehouse cannot be built: " + ErrorLine.of(e);
            throw new WarehouseException(Kind.CONNECTION, message);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            delete(aside);
        }
    }

    private static List<StepResult> build(Map<String, Path> files, BuildPlan plan, Consumer<String> progress)
            throws SQLException {
        try (Session session = Session.open()) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                session.attach(file.getKey(), file.getValue());
                if (plan.dialect() == SqlDialect.POSTGRES) {
                    PostgresMacros.create(session, file.getKey());
                }
            }
            session.execute("USE " + quoted(files.keySet().iterator().next()));
            return new WarehouseBuilder(session, plan, progress).build();
        }
    }

    private static Map<String, Path> files(Path folder, BuildPlan plan) {
        Map<String, Path> files = new LinkedHashMap<>();
        for (String catalog : plan.catalogs()) {
            files.put(catalog, folder.resolve(fileName(catalog)));
        }
        return files;
    }

    /** Names that a file cannot have on some machine are escaped; no two become the same. */
    private static String fileName(String catalog) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < catalog.length(); i++) {
            char c = catalog.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            name.append(plain ? String.valueOf(c) : "%" + Integer.toHexString(c) + ".");
        }
        return name.append(".duckdb").toString();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
