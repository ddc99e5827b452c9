package dev.gumshoe.cli.lineage;

/** The forms in which lineage can be had. */
public enum LineageForm {
    TEXT,
    JSON,
    DOT,
    MERMAID,
    HTML,
    OPENLINEAGE;

    /** True of the forms that show columns, whatever is asked for. */
    public boolean showsColumns() {
        return switch (this) {
            case JSON, HTML, OPENLINEAGE -> true;
            case TEXT, DOT, MERMAID -> false;
        };
    }

    /** The view in this form. OpenLineage is no form of a view: it has events of its own. */
    public String write(LineageView view) {
        return switch (this) {
            case TEXT -> LineageText.of(view);
            case JSON -> LineageJson.of(view);
            case DOT -> new DiagramText(view).dot();
            case MERMAID -> new DiagramText(view).mermaid();
            case HTML -> LineageHtml.of(view);
            case OPENLINEAGE -> throw new IllegalArgumentException("no form of a view");
        };
    }
}
