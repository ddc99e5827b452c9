package dev.gumshoe.adapters.seeds;

import dev.gumshoe.engine.fact.UniqueId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a plan's result depends on, in 16 hexadecimal digits: the seeds' bytes and types, the steps, and how they are run. */
final class PlanDigest {
    /** Goes up when the same plan would be built differently. */
    private static final String BUILDER = "1";

    private static final int SHOWN_BYTES = 8;

    private final MessageDigest sha;

    private PlanDigest() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(BuildPlan plan) throws IOException {
        PlanDigest digest = new PlanDigest();
        digest.add(BUILDER);
        digest.add(plan.dialect().name());
        for (SeedTable seed : plan.seeds()) {
            digest.add(seed);
        }
        plan.steps().forEach(digest::add);
        return HexFormat.of().formatHex(digest.sha.digest(), 0, SHOWN_BYTES);
    }

    private void add(SeedTable seed) throws IOException {
        add(seed.node().value());
        add(seed.relation().toString());
        add(seed.columnTypes().toString());
        add(bytes(seed.csv()));
    }

    private static byte[] bytes(Path csv) throws IOException {
        return Files.isRegularFile(csv) ? Files.readAllBytes(csv) : new byte[0];
    }

    private void add(BuildStep step) {
        add(step.node().value());
        add(step.relation().toString());
        add(step.materialization());
        add(step.sql());
        add(step.columnTypes().toString());
        add(step.dependsOn().stream().map(UniqueId::value).sorted().toList().toString());
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With its length, so that no two lists of parts give the same bytes. */
    private void add(byte[] part) {
        sha.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(part);
    }
}
