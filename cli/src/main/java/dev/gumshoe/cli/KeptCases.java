package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The cases that investigations of a project kept. */
final class KeptCases {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    static final String CASE_FILE = "case.json";

    private final Path project;

    KeptCases(Path project) {
        this.project = project;
    }

    /**
     * A case.
     *
     * @param id the case's id or its folder; empty for the last one
     * @throws InputException where there is none
     */
    CaseFile find(String id) {
        return CaseJson.read(InputFiles.text(file(id), "a case file", MOST_BYTES));
    }

    /**
     * A case's folder.
     *
     * @param id the case's id or its folder; empty for the last one
     * @throws InputException where there is none
     */
    Path folder(String id) {
        Path file = file(id);
        InputFiles.checkReadable(file, "a case file; 'gumshoe investigate' keeps one");
        return file.toAbsolutePath().resolveSibling("").normalize();
    }

    /** A finding of a case by its id. */
    static Finding finding(CaseFile caseFile, String id) {
        List<Finding> findings = caseFile.findings();
        return findings.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        "case " + caseFile.id(),
                        "it has no finding " + Printable.quoted(id),
                        findings.isEmpty()
                                ? "a case with findings"
                                : String.join(
                                        ", ", findings.stream().map(Finding::id).toList())));
    }

    private Path file(String id) {
        Path cases = CaseFolder.home(project).resolve("cases");
        if (!id.isEmpty()) {
            Path named = cases.resolve(id).resolve(CASE_FILE);
            return Files.exists(named) ? named : Path.of(id).resolve(CASE_FILE);
        }
        if (!Files.isDirectory(cases)) {
            throw none(cases);
        }
        try (Stream<Path> kept = Files.list(cases)) {
            return kept.map(one -> one.resolve(CASE_FILE))
                    .filter(Files::exists)
                    .max(Comparator.comparing(KeptCases::written).thenComparing(Path::toString))
                    .orElseThrow(() -> none(cases));
        } catch (IOException e) {
            throw none(cases);
        }
    }

    private static InputException none(Path cases) {
        return InputException.of(cases, "no case is kept", "one: run 'gumshoe investigate' first");
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
