package dev.gumshoe.cli.lineage;

import dev.gumshoe.cli.lineage.LineageView.Focus;
import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import java.util.List;

/** A seed, two models and a dashboard. */
final class PageFixture {
    private PageFixture() {}

    static LineageView shop() {
        return new LineageView(
                "shop",
                new Focus("", "", true, true),
                List.of(
                        new ViewNode(
                                "seed.s.raw",
                                "raw",
                                "seed",
                                "seed",
                                "seeds/raw.csv",
                                "",
                                "",
                                List.of("amount", "status")),
                        new ViewNode(
                                "model.s.stg",
                                "stg",
                                "model",
                                "view",
                                "models/stg.sql",
                                "",
                                "",
                                List.of("amount", "id")),
                        new ViewNode(
                                "model.s.mart", "mart", "model", "table", "models/mart.sql", "", "", List.of("total")),
                        new ViewNode(
                                "exposure.s.board", "Board", "exposure", "dashboard", "", "Ada", "high", List.of())),
                List.of(
                        new ViewLink("seed.s.raw", "model.s.stg"),
                        new ViewLink("model.s.stg", "model.s.mart"),
                        new ViewLink("model.s.mart", "exposure.s.board")),
                List.of(
                        new ViewStep("seed.s.raw", "amount", "model.s.stg", "amount", "cast", true, "models/stg.sql:3"),
                        new ViewStep("seed.s.raw", "status", "model.s.stg", "", "filter", false, "models/stg.sql:5"),
                        new ViewStep("model.s.stg", "amount", "model.s.mart", "total", "aggregated", true, ""),
                        new ViewStep("model.s.mart", "total", "exposure.s.board", "", "as a whole", true, "")),
                List.of());
    }
}
