package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import dev.gumshoe.adapters.patterns.PatternFile;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.RuleChecker;
import dev.gumshoe.engine.rules.RuleUse;
import dev.gumshoe.engine.rules.RuleUse.Mention;
import dev.gumshoe.engine.rules.RulesException;
import dev.gumshoe.engine.rules.UserPacks;
import dev.gumshoe.engine.rules.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a pattern's folder: its names, its description, its rules, its cases, its page. */
public final class PatternChecker {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final long MOST_BYTES = 1024 * 1024;

    private final Shelf.Pattern pattern;
    private final World world;
    private final String rulesFile;
    private final String description;
    private final List<Objection> objections = new ArrayList<>();

    private PatternChecker(Shelf.Pattern pattern, World world) {
        this.pattern = pattern;
        this.world = world;
        this.rulesFile = pattern.folder().resolve(RuleSet.RULES).toString();
        this.description = pattern.folder().resolve(PatternFile.NAME).toString();
    }

    /** What is wrong with some patterns of a shelf; nothing where all is well. Compiles rules of the user's that read well; the build has compiled the others. */
    public static List<Objection> check(List<Shelf.Pattern> checked, Shelf shelf) {
        World world = World.of(shelf.patterns());
        List<Objection> objections = new ArrayList<>();
        Set<String> ids = shelf.patterns().stream().map(Shelf.Pattern::id).collect(Collectors.toSet());
        for (Shelf.Pattern pattern : checked) {
            PatternChecker checker = new PatternChecker(pattern, world);
            boolean named = checker.names();
            boolean readable = checker.rules() && named;
            checker.cases(ids);
            checker.page();
            if (readable && pattern.own() && checker.objections.isEmpty()) {
                checker.compile();
            }
            objections.addAll(checker.objections);
        }
        return objections.stream().distinct().toList();
    }

    /**
     * Refuses patterns whose rules could not be loaded or whose evidence would have no weight.
     *
     * @throws InputException naming the first thing that is wrong, and how many more there are
     */
    static void requireSound(List<Shelf.Pattern> own) {
        List<Objection> all = new ArrayList<>();
        World world = World.of(Shelf.of(List.of()).patterns());
        for (Shelf.Pattern pattern : own) {
            PatternChecker checker = new PatternChecker(pattern, world);
            checker.names();
            checker.language();
            all.addAll(checker.objections);
        }
        if (!all.isEmpty()) {
            String more = all.size() == 1 ? "" : " (and " + (all.size() - 1) + " more: 'gumshoe rules check')";
            throw new InputException(all.get(0).line() + more);
        }
    }

    private boolean names() {
        PatternInfo info = pattern.file().info();
        Path folder = pattern.folder();
        Path area = folder.toAbsolutePath().normalize().getParent();
        if (!info.id().matches(ID)) {
            object(description, "'id' is " + Printable.quoted(info.id()), "lower-case words joined by hyphens");
        }
        if (!folder.getFileName().toString().equals(info.id())) {
            object(
                    description,
                    "'id' is " + Printable.quoted(info.id()),
                    "the folder's name '" + folder.getFileName() + "'");
        }
        if (area != null
                && area.getFileName() != null
                && !area.getFileName().toString().equals(info.area())) {
            object(
                    description,
                    "'area' is " + Printable.quoted(info.area()),
                    "the folder above, '" + area.getFileName() + "'");
        }
        pattern.file().needs().stream()
                .filter(need -> !Vocabulary.ofEngine().knows(need))
                .forEach(need -> objections.add(unknown(need)));
        return objections.isEmpty();
    }

    private Objection unknown(String need) {
        List<String> facts = needable().map(Class::getSimpleName).distinct().toList();
        return Objection.of(
                description,
                "'needs' names " + Printable.quoted(need),
                "facts and questions of docs/vocabulary.md" + DidYouMean.hint(need, facts));
    }

    private static Stream<Class<?>> needable() {
        return Stream.concat(Vocabulary.below(Fact.class).stream(), Vocabulary.below(Question.class).stream());
    }

    private List<RuleUse> language() {
        RuleChecker.Reading reading = RuleChecker.read(RuleSet.rules(pattern).text());
        reading.problems().forEach(problem -> objections.add(Objection.of(rulesFile, problem)));
        for (RuleUse use : reading.uses()) {
            if (!use.rule().startsWith(pattern.id() + ": ")) {
                object(
                        rulesFile + ":" + use.line(),
                        "rule '" + use.rule() + "'",
                        "a name that begins with '" + pattern.id() + ": '");
            }
            use.inserts().stream()
                    .filter(made -> !made.pattern().isEmpty() && !made.pattern().equals(pattern.id()))
                    .forEach(made -> object(
                            rulesFile + ":" + made.line(),
                            "a rule concludes for '" + made.pattern() + "'",
                            "'" + pattern.id() + "', whose rule it is"));
        }
        weights(reading.uses());
        return reading.uses();
    }

    private boolean rules() {
        int before = objections.size();
        List<RuleUse> uses = language();
        if (objections.size() > before) {
            return false;
        }
        for (RuleUse use : uses) {
            for (Mention read : use.reads()) {
                world.objection(read)
                        .ifPresent(why -> object(
                                rulesFile + ":" + read.line(),
                                "rule '" + use.rule() + "' can never fire: " + why,
                                "a rule that does"));
            }
        }
        if (uses.stream().flatMap(use -> use.inserts().stream()).noneMatch(PatternChecker::concludes)) {
            object(rulesFile, "no rule inserts a Cause or an Escalation", "one, or the pattern reports nothing");
        }
        needs(uses);
        return objections.size() == before;
    }

    private static boolean concludes(Mention made) {
        return made.type() == Conclusion.Cause.class || made.type() == Conclusion.Escalation.class;
    }

    private void weights(List<RuleUse> uses) {
        Set<String> weighed = pattern.file().info().weights().keySet();
        Set<String> given = new TreeSet<>();
        for (RuleUse use : uses) {
            for (Mention made : use.inserts()) {
                if (made.type() == Conclusion.Evidence.class && !made.kind().isEmpty()) {
                    given.add(made.kind());
                    if (!weighed.contains(made.kind())) {
                        String hint = DidYouMean.hint(made.kind(), weighed);
                        object(
                                rulesFile + ":" + made.line(),
                                "evidence '" + made.kind() + "' has no weight",
                                "one in " + PatternFile.NAME + hint);
                    }
                }
            }
        }
        weighed.stream()
                .filter(kind -> !given.contains(kind))
                .sorted()
                .forEach(kind -> object(
                        description, "no rule gives evidence '" + kind + "'", "a weight for what rules give alone"));
    }

    /** What a pattern asks for and cannot do without must be among its needs, so that its absence is told. */
    private void needs(List<RuleUse> uses) {
        Set<String> listed = pattern.file().needs().stream()
                .map(need -> need.substring(need.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        uses.forEach(use -> use.asks().forEach(ask -> asked.add(ask.type().getSimpleName())));
        asked.stream()
                .filter(ask -> !listed.contains(ask))
                .forEach(ask -> object(
                        description,
                        "'needs' lacks '" + ask + "', which the rules ask",
                        "every question of the pattern"));
    }

    private void cases(Set<String> ids) {
        Path file = pattern.folder().resolve(CasesFile.NAME);
        List<PatternCase> cases;
        try {
            cases = CasesFile.read(file);
        } catch (InputException e) {
            objections.add(new Objection(file.toString(), e.line().replace(file + ": ", "")));
            return;
        }
        if (cases.stream().noneMatch(one -> one.verdict() instanceof Verdict.Reports)) {
            object(file, "no case reports", "one at least under 'reports'");
        }
        if (cases.stream().noneMatch(one -> one.verdict() instanceof Verdict.StaysSilent)) {
            object(file, "no near miss", "one at least under 'stays silent'");
        }
        for (PatternCase one : cases) {
            if (one.verdict() instanceof Verdict.StaysSilent silent) {
                silent.instead()
                        .map(PatternCase.Expected::pattern)
                        .filter(other -> !ids.contains(other))
                        .ifPresent(other -> object(
                                one.where(),
                                "there is no pattern '" + other + "'",
                                "one that 'gumshoe rules list' lists" + DidYouMean.hint(other, ids)));
            }
        }
        evidence(file, cases);
    }

    private void evidence(Path file, List<PatternCase> cases) {
        Set<String> named = cases.stream()
                .map(PatternCase::verdict)
                .filter(Verdict.Reports.class::isInstance)
                .flatMap(verdict -> ((Verdict.Reports) verdict).finding().evidence().stream())
                .collect(Collectors.toSet());
        Set<String> weighed = pattern.file().info().weights().keySet();
        weighed.stream()
                .filter(kind -> !named.contains(kind))
                .sorted()
                .forEach(kind ->
                        object(file, "no case names evidence '" + kind + "'", "each kind in one 'finding' at least"));
        named.stream()
                .filter(kind -> !weighed.contains(kind))
                .sorted()
                .forEach(kind -> object(
                        file,
                        "a case names evidence '" + kind + "', which has no weight",
                        String.join(", ", new TreeSet<>(weighed))));
    }

    private void page() {
        Path file = pattern.folder().resolve(Page.NAME);
        if (!Files.exists(file)) {
            object(file, "there is no such file", "the pattern's page");
            return;
        }
        List<String> headings = InputFiles.text(file, "the pattern's page", MOST_BYTES)
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();
        List<String> expected = Page.headings(pattern.file().info());
        for (int i = 0; i < expected.size(); i++) {
            String there = i < headings.size() ? headings.get(i) : "nothing";
            if (!there.equals(expected.get(i))) {
                object(file, "heading " + (i + 1) + " is '" + there + "'", "'" + expected.get(i) + "'");
                return;
            }
        }
        if (headings.size() > expected.size()) {
            object(
                    file,
                    "there is a heading '" + headings.get(expected.size()) + "'",
                    "none after '" + expected.get(expected.size() - 1) + "'");
        }
    }

    /** What reads well may still not compile: each rule is then compiled alone, to say which. */
    private void compile() {
        try {
            UserPacks.compile(RuleSet.pack(List.of(pattern)));
        } catch (RulesException e) {
            RuleBlame.of(RuleSet.rules(pattern)).forEach(objections::add);
        }
    }

    private void object(Object where, String wrong, String expected) {
        objections.add(Objection.of(where, wrong, expected));
    }
}
