package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.casefile.PatternInfo;
import java.util.List;

/** What a pattern's {@code README.md} must have. */
final class Page {
    /** Its name in a pattern's folder. */
    static final String NAME = "README.md";

    private Page() {}

    static List<String> headings(PatternInfo info) {
        return List.of(
                "# " + info.title(),
                "## Symptom",
                "## Why it happens",
                "## How to confirm",
                "## How to fix",
                "## When it stays silent");
    }
}
