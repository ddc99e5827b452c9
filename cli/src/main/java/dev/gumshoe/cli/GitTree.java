package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project's git tree, by the git that is installed. */
final class GitTree {
    private final Path project;

    GitTree(Path project) {
        this.project = project;
    }

    /**
     * Commits a patch on a new branch and stays there.
     *
     * @param patch paths relative to the project's folder
     * @throws InputException where there is no git tree, it has changes that are not committed, the branch is there already, or the
     *     patch does not apply; then nothing is changed
     */
    void commit(String branch, String patch, String message) {
        require(run("rev-parse", "--is-inside-work-tree"), "is not in a git repository", "a project under git");
        Outcome changes = run("status", "--porcelain", "--untracked-files=no");
        if (!changes.text().isBlank()) {
            throw error("has changes that are not committed", "a clean tree: commit or stash them first");
        }
        Path file = written(patch);
        try {
            require(
                    run("apply", "--check", file.toString()),
                    "the patch does not apply: the file has changed since",
                    "the file as it was investigated; investigate again");
            require(run("switch", "--create", branch), "branch '" + branch + "' cannot be made", "a new branch's name");
            require(
                    run("apply", "--index", file.toString()),
                    "the patch does not apply",
                    "the file as it was investigated");
            require(
                    run("commit", "--quiet", "--message", message),
                    "git cannot commit",
                    "a git that knows who you are");
        } finally {
            delete(file);
        }
    }

    private static Path written(String patch) {
        try {
            Path file = Files.createTempFile("gumshoe-", ".patch");
            return Files.writeString(file, patch, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private record Outcome(int code, String text) {}

    private Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            git.getOutputStream().close();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(git.waitFor(), text);
        } catch (IOException e) {
            throw error("git cannot be run", "git on the path");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw error("git was interrupted", "git to end");
        }
    }

    private void require(Outcome outcome, String wrong, String expected) {
        if (outcome.code() != 0) {
            String said = outcome.text().lines().findFirst().orElse("");
            throw error(wrong + (said.isEmpty() ? "" : " (" + Printable.text(said) + ")"), expected);
        }
    }

    private InputException error(String wrong, String expected) {
        return InputException.of(project, wrong, expected);
    }
}
