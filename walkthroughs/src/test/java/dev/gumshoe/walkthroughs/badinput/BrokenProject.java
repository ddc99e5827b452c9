package dev.gumshoe.walkthroughs.badinput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.cli.Gumshoe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A copy of a project that works, with its warehouse built, for a test to break. */
record BrokenProject(Path folder) {
    private static final Path ORIGINAL = Path.of("wt-02-the-dashboard-is-wrong").toAbsolutePath();
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    /** Built from the seeds when first needed, and then kept for the tests that follow. */
    private static byte[] built = {};

    static BrokenProject in(Path temporary) throws IOException {
        BrokenProject project = new BrokenProject(temporary.resolve("shop"));
        copy(ORIGINAL, project.folder());
        Files.write(project.file("shop.duckdb"), built(temporary));
        return project;
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    Path manifest() {
        return file("target/manifest.json");
    }

    BrokenProject write(String path, String text) throws IOException {
        Files.writeString(file(path), text);
        return this;
    }

    BrokenProject replace(String path, String old, String changed) throws IOException {
        String text = Files.readString(file(path));
        if (!text.contains(old)) {
            throw new IllegalArgumentException(path + " has no " + old);
        }
        return write(path, text.replace(old, changed));
    }

    BrokenProject delete(String path) throws IOException {
        Files.delete(file(path));
        return this;
    }

    /** Changes the manifest's entries of one model. */
    BrokenProject node(String id, Consumer<ObjectNode> change) throws IOException {
        Json.edit(manifest(), root -> change.accept(Json.object(root, "nodes", id)));
        return this;
    }

    /** Investigates with the warehouse that the profile names. */
    CommandRun investigate(String... options) {
        List<String> arguments = new ArrayList<>(List.of("investigate", folder.toString(), "--warehouse", "profile"));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    /** Investigates with the warehouse that {@code gumshoe.yml} names. */
    CommandRun asConfigured(String... options) {
        List<String> arguments = new ArrayList<>(List.of("investigate", folder.toString()));
        arguments.addAll(List.of(options));
        return run(arguments);
    }

    /** Looks at the project and the warehouse that the profile names. */
    CommandRun doctor() {
        return run(List.of("doctor", folder.toString(), "--warehouse", "profile"));
    }

    private CommandRun run(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gumshoe.commandLine(Map.of(), FIXED)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
        return new CommandRun(code, out.toString(), err.toString().replace(folder.toString(), "shop"));
    }

    private static synchronized byte[] built(Path temporary) throws IOException {
        if (built.length == 0) {
            BrokenProject whole = new BrokenProject(temporary.resolve("whole"));
            copy(ORIGINAL, whole.folder());
            CommandRun run = whole.asConfigured("--max-queries", "1");
            try (Stream<Path> files = Files.walk(whole.file(".gumshoe"))) {
                built = Files.readAllBytes(files.filter(file -> file.endsWith("shop.duckdb"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(run.toString())));
            }
        }
        return built;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (file.toString().contains(".gumshoe")) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** What came of a command line. The project's folder is called {@code shop} in what it says. */
    record CommandRun(int code, String out, String err) {}
}
