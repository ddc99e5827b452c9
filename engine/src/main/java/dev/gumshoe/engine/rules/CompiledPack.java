package dev.gumshoe.engine.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pack as model classes, which load without a rule compiler.
 *
 * @param classes the bytes of each class file by its path
 */
record CompiledPack(String name, Map<String, byte[]> classes, PackIndex index) {
    CompiledPack {
        classes = Map.copyOf(classes);
    }

    /** Every file of the pack by its path, its index among them. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>(classes);
        files.put(PackIndex.resource(name), index.text().getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
