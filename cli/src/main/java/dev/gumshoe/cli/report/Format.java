package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.casefile.Sarif;
import dev.gumshoe.engine.casefile.CaseFile;

/** The forms in which a case can be had. */
public enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    HTML,
    SARIF,
    JUNIT;

    /**
     * The case in this form.
     *
     * @param version Gumshoe's own
     */
    public String write(CaseFile caseFile, ReportOptions options, String version) {
        return switch (this) {
            case TEXT -> TextReport.of(caseFile, options);
            case JSON -> CaseJson.write(caseFile);
            case MARKDOWN -> MarkdownReport.of(caseFile, options);
            case HTML -> HtmlReport.of(caseFile, options);
            case SARIF -> Sarif.write(caseFile, version);
            case JUNIT -> JUnitReport.of(caseFile);
        };
    }
}
