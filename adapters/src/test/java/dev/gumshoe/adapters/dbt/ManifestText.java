package dev.gumshoe.adapters.dbt;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Manifests for tests. */
public final class ManifestText {
    /** A project with one of nearly everything. */
    public static final Path SHOP = resource("/dbt/shop");

    private ManifestText() {}

    /** A manifest with these nodes. */
    public static Path file(Path folder, String nodes) {
        return file(folder, "v12", "\"nodes\": {" + nodes + "}");
    }

    /** A manifest of a version, with these sections. */
    public static Path file(Path folder, String version, String sections) {
        String schema = "https://schemas.getdbt.com/dbt/manifest/" + version + ".json";
        return write(
                folder.resolve("manifest.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"" + schema + "\"}, " + sections + "}");
    }

    /** A model with more members, each with a comma before it. */
    public static String model(String name, String more) {
        return entry("model.shop." + name, "model", name, more);
    }

    /** Any entry with more members, each with a comma before it. */
    public static String entry(String id, String type, String name, String more) {
        return "\"" + id + "\": {\"resource_type\": \"" + type + "\", \"name\": \"" + name + "\"" + more + "}";
    }

    public static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    requireNonNull(ManifestText.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
