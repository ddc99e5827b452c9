package dev.gumshoe.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.RuleMutants.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {
    @TempDir
    private Path folder;

    @Test
    void namesTheConditionThatNoCaseNeedsAndNotTheOneThatEveryCaseNeeds() throws IOException, WarehouseException {
        Path rules = Skeleton.write(folder, "area/some-fault").resolve("rule.drl");
        Files.writeString(rules, Files.readString(rules).replaceFirst("when\n", "when\n    exists Node()\n"));
        Shelf shelf = Shelf.of(List.of(folder));

        Mutation.Outcome outcome = Mutation.of(shelf.find("some-fault"), shelf);

        assertThat(outcome.sound()).isTrue();
        assertThat(outcome.survivors())
                .extracting(Mutant::removed)
                .contains("exists Node()")
                .noneMatch(removed -> removed.contains("delta < 0"));
        assertThat(outcome.mutants()).isGreaterThan(outcome.survivors().size());
    }
}
