package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.WrittenPatch;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes changes to models down as diffs of the project's files, as {@code git apply} takes them. */
final class ProjectPatches implements Patches {
    private static final long MOST_BYTES = 4L << 20;

    private final Path root;
    private final SqlProject sql;
    private final TestFiles tests;

    ProjectPatches(Path root, Inspection inspection) {
        this.root = root;
        this.sql = inspection.sql();
        this.tests = TestFiles.of(root, inspection);
    }

    @Override
    public Optional<FilePatch> test(Safeguard safeguard, String name) {
        return tests.patch(safeguard, name);
    }

    @Override
    public List<FilePatch> of(List<Edit> edits) {
        Map<UniqueId, List<Edit>> byModel = edits.stream()
                .collect(Collectors.groupingBy(edit -> edit.stage().model(), TreeMap::new, Collectors.toList()));
        List<FilePatch> patches = new ArrayList<>();
        for (Map.Entry<UniqueId, List<Edit>> entry : byModel.entrySet()) {
            Optional<FilePatch> patch = patch(entry.getKey(), entry.getValue());
            if (patch.isEmpty()) {
                return List.of();
            }
            patches.add(patch.get());
        }
        return patches;
    }

    private Optional<FilePatch> patch(UniqueId model, List<Edit> edits) {
        Optional<SqlModel> written = sql.model(model);
        Optional<ModelStages> stages = sql.stages(model);
        if (written.isEmpty() || stages.isEmpty()) {
            return Optional.empty();
        }
        try {
            WrittenPatch patch = WrittenPatch.of(written.get(), stages.get(), edits, sql.dialect());
            return Optional.of(new FilePatch(patch.file(), patch.compiled(), patch.diff(text(patch.file()))));
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String file) {
        Path path = root.resolve(file).normalize();
        return path.startsWith(root) && Files.isRegularFile(path)
                ? Optional.of(InputFiles.text(path, "a model", MOST_BYTES))
                : Optional.empty();
    }
}
