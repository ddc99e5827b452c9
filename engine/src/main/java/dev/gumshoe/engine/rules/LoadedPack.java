package dev.gumshoe.engine.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** A compiled pack, ready to decide with. */
public final class LoadedPack {
    private static final Map<String, LoadedPack> BUILT_IN = new ConcurrentHashMap<>();

    private final List<Model> models;
    private final Map<String, String> ruleLines;

    private LoadedPack(List<Model> models, Map<String, String> ruleLines) {
        this.models = List.copyOf(models);
        this.ruleLines = Map.copyOf(ruleLines);
    }

    /**
     * A pack that comes with the program, from the class path.
     *
     * @throws RulesException when it is missing or was compiled for another version of the vocabulary
     */
    public static LoadedPack builtIn(String pack) {
        return BUILT_IN.computeIfAbsent(pack, LoadedPack::loaded);
    }

    private static LoadedPack loaded(String pack) {
        ClassLoader loader = LoadedPack.class.getClassLoader();
        return of(PackIndex.load(pack, loader), loader);
    }

    static LoadedPack of(PackIndex index, ClassLoader loader) {
        return new LoadedPack(
                index.models().stream().map(name -> model(name, loader)).toList(), index.rules());
    }

    /**
     * The pack without the rules of some folders.
     *
     * @param folders the last part of their paths: a pattern's id
     */
    public LoadedPack without(Set<String> folders) {
        return folders.isEmpty() ? this : only(folder -> !folders.contains(folder));
    }

    /** The rules of some folders alone, by the last part of their paths. */
    public LoadedPack only(Predicate<String> folders) {
        Predicate<String> kept = packageName -> folders.test(folder(packageName));
        Map<String, String> lines = new HashMap<>(ruleLines);
        lines.keySet().removeIf(key -> !kept.test(key.substring(0, key.indexOf('/'))));
        return new LoadedPack(
                models.stream()
                        .filter(model -> kept.test(model.getPackageName()))
                        .toList(),
                lines);
    }

    /** The pack without one rule. */
    public LoadedPack withoutRule(String name) {
        return new LoadedPack(models.stream().map(model -> without(name, model)).toList(), ruleLines);
    }

    private static Model without(String name, Model model) {
        List<Rule> left = model.getRules().stream()
                .filter(rule -> !rule.getName().equals(name))
                .toList();
        if (left.size() == model.getRules().size()) {
            return model;
        }
        ModelImpl fewer = new ModelImpl(model.getName());
        fewer.withRules(left);
        fewer.withQueries(model.getQueries());
        fewer.withGlobals(model.getGlobals());
        model.getTypeMetaDatas().forEach(fewer::addTypeMetaData);
        return fewer;
    }

    private static String folder(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1).replace('_', '-');
    }

    List<Model> models() {
        return models;
    }

    Map<String, String> ruleLines() {
        return ruleLines;
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new RulesException(
                    "rule model '" + name + "': cannot be loaded; expected a pack built with this version", e);
        }
    }
}
