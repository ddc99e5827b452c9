package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonFile;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.adapters.file.JsonWalk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Reads {@code manifest.json}, one entry at a time, so that a large one needs little more than what is kept of it. */
public final class ManifestReader {
    private ManifestReader() {}

    /**
     * Reads a manifest of any schema version; one that we do not know well is a warning.
     *
     * @throws InputException where the file is not a manifest that dbt wrote
     */
    public static Manifest read(Path file) {
        ManifestBuilder manifest = new ManifestBuilder(file);
        JsonFile.walk(file, Artifact.MANIFEST.description(), (section, value) -> read(section, value, manifest));
        return manifest.build();
    }

    /** Reads only who wrote the manifest, and when. */
    public static ManifestMetadata metadata(Path file) {
        ManifestBuilder manifest = new ManifestBuilder(file);
        JsonFile.walk(file, Artifact.MANIFEST.description(), (section, value) -> {
            if (section.equals("metadata")) {
                manifest.metadata(value.object(section));
            } else {
                value.skip();
            }
        });
        return manifest.metadata();
    }

    private static void read(String section, JsonWalk value, ManifestBuilder manifest) throws IOException {
        switch (section) {
            case "metadata" -> manifest.metadata(value.object(section));
            case "nodes", "functions" -> each(section, value, manifest::node);
            case "sources" -> each(section, value, manifest::source);
            case "exposures" -> each(section, value, manifest::exposure);
            case "metrics" -> each(section, value, manifest::metric);
            case "semantic_models" -> each(section, value, manifest::semanticModel);
            case "saved_queries" -> each(section, value, manifest::savedQuery);
            case "unit_tests" -> each(section, value, manifest::unitTest);
            case "groups" -> each(section, value, manifest::group);
            case "macros" -> value.members(section, (id, macro) -> manifest.macro(id, macroName(id, macro)));
            case "disabled" -> disabled(section, value, manifest);
            default -> value.skip();
        }
        manifest.saw(section);
    }

    private static void each(String section, JsonWalk value, BiConsumer<String, JsonObject> entry) throws IOException {
        value.members(section, (id, node) -> entry.accept(id, node.object(id)));
    }

    private static String macroName(String id, JsonWalk macro) throws IOException {
        StringBuilder name = new StringBuilder();
        macro.members(id, (key, value) -> {
            if (key.equals("name")) {
                name.append(value.text());
            } else {
                value.skip();
            }
        });
        return name.toString();
    }

    /** A list of nodes up to v3; from v4 on, for each id the list of the nodes that were switched off under it. */
    private static void disabled(String section, JsonWalk value, ManifestBuilder manifest) throws IOException {
        if (value.isList()) {
            value.elements(section, node -> manifest.disabled(node.object(section)));
        } else {
            value.members(section, (id, nodes) -> nodes.elements(id, node -> manifest.disabled(node.object(id))));
        }
    }
}
