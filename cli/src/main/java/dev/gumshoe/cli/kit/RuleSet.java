package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.patterns.PatternFile;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.DroolsDecider;
import dev.gumshoe.engine.rules.LoadedPack;
import dev.gumshoe.engine.rules.RuleFile;
import dev.gumshoe.engine.rules.RulePack;
import dev.gumshoe.engine.rules.UserPacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules to decide with and what is known of their patterns.
 *
 * @param patterns sorted by id
 */
public record RuleSet(Decider decider, List<PatternInfo> patterns) {
    private static final long MOST_BYTES = 1024 * 1024;
    private static final String TREE = "rules";
    private static final String LIBRARY = "bug-patterns";
    private static final String[] BUILT_IN = {TREE, LIBRARY};
    /** The name of a pattern's file of rules. */
    public static final String RULES = "rule.drl";

    public RuleSet {
        patterns = List.copyOf(patterns);
    }

    /** The decision tree and the library that come with the program. */
    public static RuleSet builtIn() {
        return new RuleSet(DroolsDecider.load(BUILT_IN), PatternLibrary.builtIn());
    }

    /** Begins to load what every set has, for a start that needs one soon and has something else to do first. */
    public static void loadAhead() {
        Thread loader = new Thread(() -> Stream.of(BUILT_IN).forEach(LoadedPack::builtIn), "gumshoe-rules-loader");
        loader.setDaemon(true);
        loader.start();
    }

    /**
     * The same and the patterns below folders of the user's, which stand in for built-in ones of the same id.
     *
     * @param cache the folder where compiled rules are kept
     * @param remark told which built-in patterns are overridden
     * @throws dev.gumshoe.adapters.InputException where a pattern is not as it must be
     */
    public static RuleSet with(List<Path> folders, Path cache, Consumer<String> remark) {
        List<Shelf.Pattern> own = Shelf.own(folders);
        if (own.isEmpty()) {
            return builtIn();
        }
        Map<String, PatternInfo> byId = new TreeMap<>();
        PatternLibrary.builtIn().forEach(info -> byId.put(info.id(), info));
        for (Shelf.Pattern pattern : own) {
            if (byId.put(pattern.id(), pattern.file().info()) != null) {
                remark.accept(
                        "pattern '" + pattern.id() + "' of " + pattern.folder() + " stands in for the built-in one");
            }
        }
        Set<String> ids = own.stream().map(Shelf.Pattern::id).collect(Collectors.toSet());
        List<LoadedPack> packs = new ArrayList<>();
        packs.add(LoadedPack.builtIn(TREE));
        packs.add(LoadedPack.builtIn(LIBRARY).without(ids));
        packs.add(new UserPacks(cache).load(pack(own), descriptions(own), () -> PatternChecker.requireSound(own)));
        return new RuleSet(DroolsDecider.of(packs), List.copyOf(byId.values()));
    }

    /** Patterns of the user's as one pack. */
    static RulePack pack(List<Shelf.Pattern> own) {
        return new RulePack("own", "", own.stream().map(RuleSet::rules).toList());
    }

    /** A pattern's rules. */
    public static RuleFile rules(Shelf.Pattern pattern) {
        Path file = pattern.folder().resolve(RULES);
        String text = InputFiles.text(file, "the rules of a bug pattern", MOST_BYTES);
        String relative = pattern.area() + "/" + pattern.id() + "/" + RULES;
        return new RuleFile(relative, text, file.toString().replace('\\', '/'));
    }

    private static List<String> descriptions(List<Shelf.Pattern> own) {
        return own.stream()
                .map(pattern -> InputFiles.text(
                        pattern.folder().resolve(PatternFile.NAME), "the description of a bug pattern", MOST_BYTES))
                .toList();
    }
}
