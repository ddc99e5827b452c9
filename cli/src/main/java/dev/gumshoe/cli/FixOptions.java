package dev.gumshoe.cli;

import dev.gumshoe.engine.casefile.CaseFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the case is whose fixes are asked for. */
final class FixOptions {
    @Option(
            names = "--project",
            paramLabel = "<dir>",
            defaultValue = ".",
            description = "The dbt project's folder; this one by default.")
    private Path project = Path.of(".");

    @Option(
            names = "--case",
            paramLabel = "<id>",
            description = "The case's id or its folder; the last case by default.")
    private String caseId = "";

    Path project() {
        return project;
    }

    CaseFile caseFile() {
        return new KeptCases(project).find(caseId);
    }
}
