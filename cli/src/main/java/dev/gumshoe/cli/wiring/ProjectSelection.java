package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.adapters.dbt.selection.SelectableProjectReader;
import dev.gumshoe.adapters.dbt.selection.SelectorsFile;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.engine.selection.SelectableProject;
import dev.gumshoe.lineage.selection.NamedSelectors;
import dev.gumshoe.lineage.selection.NodeSelector;
import dev.gumshoe.lineage.selection.Selection;
import dev.gumshoe.lineage.selection.SelectionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Selects nodes of a project by what the command line says, from the project's files alone. */
public final class ProjectSelection {
    private final DbtProject project;
    private final SelectionOptions options;
    private final Map<String, String> environment;

    /** @param environment the environment's variables, which {@code selectors.yml} may use */
    public ProjectSelection(DbtProject project, SelectionOptions options, Map<String, String> environment) {
        this.project = project;
        this.options = options;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Selects.
     *
     * @throws InputException where a file cannot be read, or {@code selectors.yml} is wrong
     * @throws UsageException where the command line asks for what cannot be selected by
     */
    public Selection select() {
        Optional<Path> state = StateFolder.of(project, options);
        SelectableProject selectable = SelectableProjectReader.read(project.manifest(), state.isPresent());
        NodeSelector selector = selector(selectable, state);
        try {
            return options.selector().isPresent()
                    ? selector.byName(options.selector().get())
                    : selector.select(options.select(), options.exclude());
        } catch (SelectionException e) {
            throw new UsageException(message(e));
        }
    }

    /**
     * The selector that stands in where nothing is selected; empty where the project has none.
     *
     * @throws InputException where {@code selectors.yml} is wrong
     */
    public Optional<String> byDefault() {
        try {
            NamedSelectors selectors = Files.exists(file())
                    ? new NamedSelectors(file().toString(), SelectorsFile.read(file(), environment))
                    : selectors(SelectableProjectReader.read(project.manifest(), false));
            return selectors.byDefault();
        } catch (SelectionException e) {
            throw new InputException(message(e));
        }
    }

    private Path file() {
        return project.root().resolve("selectors.yml");
    }

    private NodeSelector selector(SelectableProject selectable, Optional<Path> state) {
        ResourceTypeChoice kinds = ResourceTypeChoice.of(options.resourceTypes(), options.excludedResourceTypes());
        try {
            return new NodeSelector(
                    selectable,
                    state.map(folder -> StateFolder.read(folder, project.target()))
                            .orElse(StateFolder.nothing()),
                    selectors(selectable),
                    options.indirect(),
                    new ProjectPaths(project, selectable)::exists,
                    kinds::includes);
        } catch (SelectionException e) {
            throw new InputException(message(e));
        }
    }

    /** The manifest repeats what selectors.yml defined when dbt wrote it. */
    private NamedSelectors selectors(SelectableProject selectable) {
        Path file = file();
        if (Files.exists(file)) {
            return new NamedSelectors(file.toString(), SelectorsFile.read(file, environment));
        }
        Collection<Object> repeated = selectable.selectors().values();
        if (options.selector().isPresent() && repeated.isEmpty()) {
            String wanted = "one that defines selector '" + options.selector().get() + "'";
            throw InputException.of(file, "there is no such file", wanted);
        }
        List<Map<?, ?>> definitions = repeated.stream()
                .<Map<?, ?>>flatMap(definition ->
                        definition instanceof Map<?, ?> map ? List.of(map).stream() : List.<Map<?, ?>>of().stream())
                .toList();
        return new NamedSelectors(file.toString(), definitions);
    }

    private static String message(SelectionException e) {
        return e.line() + DidYouMean.hint(e.word(), e.candidates());
    }
}
