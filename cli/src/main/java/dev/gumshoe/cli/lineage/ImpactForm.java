package dev.gumshoe.cli.lineage;

import java.util.List;

/** The forms in which an impact can be had. */
public enum ImpactForm {
    TEXT,
    JSON,
    MARKDOWN;

    /** The views in this form. */
    public String write(List<ImpactView> views, boolean verbose) {
        return switch (this) {
            case TEXT ->
                String.join(
                        "\n",
                        views.stream()
                                .map(view -> new ImpactText(view, verbose).write())
                                .toList());
            case JSON -> ImpactJson.of(views);
            case MARKDOWN ->
                String.join(
                        "\n",
                        views.stream()
                                .map(view -> new ImpactMarkdown(view).write())
                                .toList());
        };
    }
}
