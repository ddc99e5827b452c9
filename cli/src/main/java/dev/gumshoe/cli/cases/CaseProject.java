package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.duckdb.DuckDbNames;
import dev.gumshoe.adapters.patterns.CaseDatabase;
import dev.gumshoe.adapters.patterns.CaseSettings.CaseTest;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DbtTest;
import dev.gumshoe.engine.fact.DbtTest.TestSettings;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A case's tables and models as a dbt project would have them. */
final class CaseProject {
    static final String NAME = "case";

    private static final Pattern REF = Pattern.compile("\\{\\{\\s*ref\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\s*}}");

    private final PatternCase written;
    /** In the order in which they can be built. */
    private final Map<String, SqlModel> models = new LinkedHashMap<>();

    private final Set<String> underWay = new LinkedHashSet<>();

    CaseProject(PatternCase written) {
        this.written = written;
        written.models().keySet().forEach(this::add);
    }

    private void add(String model) {
        if (models.containsKey(model)) {
            return;
        }
        if (!underWay.add(model)) {
            throw error("the models read each other in a circle: " + String.join(", ", underWay), "none that does");
        }
        for (String input : inputs(model)) {
            if (written.models().containsKey(input)) {
                add(input);
            } else if (!written.data().containsKey(input)) {
                throw error("ref(" + Printable.quoted(input) + ") is no table or model of the case", "one");
            }
        }
        String sql = written.models().getOrDefault(model, "");
        models.put(model, new SqlModel(id(model), rendered(sql), sql, file(model), Optional.of(given(model))));
    }

    private Set<RelationName> given(String model) {
        Set<RelationName> given = new LinkedHashSet<>(Set.of(CaseDatabase.relation(model)));
        inputs(model).forEach(input -> given.add(CaseDatabase.relation(input)));
        return given;
    }

    private Set<String> inputs(String model) {
        Set<String> inputs = new LinkedHashSet<>();
        Matcher refs = REF.matcher(written.models().getOrDefault(model, ""));
        while (refs.find()) {
            inputs.add(refs.group(1));
        }
        return inputs;
    }

    private String rendered(String sql) {
        return REF.matcher(sql)
                .replaceAll(ref -> Matcher.quoteReplacement(DuckDbNames.quoted(CaseDatabase.relation(ref.group(1)))));
    }

    private InputException error(String wrong, String expected) {
        return InputException.of(written.where(), wrong, expected);
    }

    /** Every model, what it reads before itself. */
    List<SqlModel> models() {
        return List.copyOf(models.values());
    }

    UniqueId id(String name) {
        if (written.settings().snapshots().containsKey(name)) {
            return new UniqueId("snapshot." + NAME + "." + name);
        }
        boolean model = written.models().containsKey(name);
        return new UniqueId((model ? "model." + NAME + "." : "source." + NAME + ".data.") + name);
    }

    Map<UniqueId, RelationName> relations() {
        Map<UniqueId, RelationName> relations = new LinkedHashMap<>();
        names().forEach(name -> relations.put(id(name), CaseDatabase.relation(name)));
        return relations;
    }

    Map<RelationName, UniqueId> relationOwners() {
        Map<RelationName, UniqueId> owners = new LinkedHashMap<>();
        names().forEach(name -> owners.put(CaseDatabase.relation(name), id(name)));
        return owners;
    }

    List<NodeRelation> nodeRelations() {
        return names().stream()
                .map(name -> new NodeRelation(id(name), CaseDatabase.relation(name)))
                .toList();
    }

    List<UniqueId> ids() {
        return names().stream().map(this::id).toList();
    }

    /** What a manifest would say. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String name : names()) {
            facts.add(node(name));
            inputs(name).forEach(input -> facts.add(new DependsOn(id(name), id(input))));
        }
        facts.addAll(nodeRelations());
        written.keys()
                .forEach((name, columns) -> facts.add(new DeclaredKey(
                        id(name), columns.stream().map(ColumnName::new).toList(), "unique test")));
        facts.addAll(new CaseSettingsFacts(this, written.settings()).facts());
        if (written.lead() instanceof CaseLead.FailedTest failed
                && declared(failed).isEmpty()) {
            facts.add(new DbtTest(test(failed), failed.test(), id(failed.model()), TestSettings.USUAL));
        }
        return facts;
    }

    /** The exposures and what they read. */
    List<Fact> exposures() {
        return new CaseSettingsFacts(this, written.settings()).exposures();
    }

    /** The test that failed. */
    UniqueId test(CaseLead.FailedTest failed) {
        return declared(failed)
                .map(CaseProject::id)
                .orElseGet(() -> new UniqueId("test." + NAME + "." + failed.test() + "_" + failed.model()));
    }

    private Optional<CaseTest> declared(CaseLead.FailedTest failed) {
        return written.settings().tests().stream()
                .filter(test ->
                        test.kind().equals(failed.test()) && test.model().equals(failed.model()))
                .findFirst();
    }

    static UniqueId id(CaseTest test) {
        String column = test.column().isEmpty() ? "" : "_" + test.column();
        return new UniqueId("test." + NAME + "." + test.kind() + "_" + test.model() + column);
    }

    private List<String> names() {
        Set<String> names = new LinkedHashSet<>(written.data().keySet());
        names.addAll(models.keySet());
        return List.copyOf(names);
    }

    private Node node(String name) {
        if (!written.models().containsKey(name)) {
            return new Node(id(name), ResourceType.SOURCE, name, NAME, "models/sources.yml", "");
        }
        if (written.settings().snapshots().containsKey(name)) {
            return new Node(id(name), ResourceType.SNAPSHOT, name, NAME, file(name), "snapshot");
        }
        boolean grows = written.settings().incremental().containsKey(name);
        return new Node(id(name), ResourceType.MODEL, name, NAME, file(name), grows ? "incremental" : "table");
    }

    static String file(String model) {
        return "models/" + model + ".sql";
    }
}
