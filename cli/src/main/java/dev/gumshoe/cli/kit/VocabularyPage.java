package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Vocabulary;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the words that rules are written in, from the engine's records and what their sources say of them. */
public final class VocabularyPage {
    private static final String INTRODUCTION = """
            # The vocabulary of rules

            What a rule may match, ask and insert. Made by `gumshoe rules docs` from the engine's records; `gumshoe rules check` knows the same words. \
            A component of a component is reached by a dot: `unmatched.rows`, `figure.node`. What is below **Leads**, **Observations**, **Questions**, **Edits** and **Safeguards** \
            goes by two words, `Observation.KeyMatch`; the rest by one.
            """;
    private static final Pattern TAG = Pattern.compile("@param (\\w+) ");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link)\\s+([^}]*(?:\\{[^}]*}[^}]*)*)}");

    private final Path sources;
    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private VocabularyPage(Path sources) {
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param sources the engine's own: {@code engine/src/main/java}
     */
    public static String of(Path sources) {
        VocabularyPage made = new VocabularyPage(sources);
        List<Class<?>> facts = new ArrayList<>(Vocabulary.below(Fact.class));
        facts.removeIf(type -> Lead.class.isAssignableFrom(type) || Observation.class.isAssignableFrom(type));
        made.section("Leads", "What opened the case.", Vocabulary.below(Lead.class));
        made.section("Facts", "What the project, its SQL and the warehouse's catalog say.", facts);
        made.section("Observations", "What the warehouse answered.", Vocabulary.below(Observation.class));
        made.section(
                "Questions",
                "What a rule may ask: `insert( new Probe( new Question.X( ... ), \"the reason\" ) );`",
                Vocabulary.below(Question.class));
        made.section("Conclusions", "What a rule may insert.", Vocabulary.below(Conclusion.class));
        made.section("Edits", "How SQL may be changed, in a `Remedy`.", Vocabulary.below(Edit.class));
        made.section("Safeguards", "What a test can state, in a `Prevention`.", Vocabulary.below(Safeguard.class));
        made.closedSets();
        return made.page.toString();
    }

    private void section(String title, String about, List<Class<?>> types) {
        page.append("\n## ").append(title).append("\n\n").append(about).append('\n');
        types.forEach(this::type);
    }

    private void type(Class<?> type) {
        Javadoc javadoc = javadoc(type);
        page.append("\n### ").append(name(type)).append('\n');
        if (!javadoc.text().isEmpty()) {
            page.append('\n').append(javadoc.text()).append('\n');
        }
        page.append('\n');
        for (RecordComponent component : type.getRecordComponents()) {
            String said = javadoc.components().getOrDefault(component.getName(), "");
            page.append("- `").append(component.getName()).append("` ").append(word(component.getGenericType()));
            page.append(said.isEmpty() ? "" : ": " + said).append('\n');
        }
    }

    private void closedSets() {
        page.append("\n## Closed sets\n\nWritten with their name: `JoinType.INNER`.\n\n");
        for (String name : new TreeSet<>(Vocabulary.ofEngine().names())) {
            Vocabulary.ofEngine()
                    .type(name)
                    .filter(Class::isEnum)
                    .filter(type -> name(type).equals(name))
                    .ifPresent(type -> page.append("- `")
                            .append(name)
                            .append("`: ")
                            .append(Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")))
                            .append('\n'));
        }
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String simple = type.getSimpleName();
        boolean alone = outer == null
                || Vocabulary.ofEngine().type(simple).filter(type::equals).isPresent();
        return alone ? simple : outer.getSimpleName() + "." + simple;
    }

    private static String word(Type type) {
        return type.getTypeName().replaceAll("[a-z]\\w*\\.", "").replace('$', '.');
    }

    /** What a source says of a type. */
    private record Javadoc(String text, Map<String, String> components) {}

    private Javadoc javadoc(Class<?> type) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        Path file = sources.resolve(top.getName().replace('.', '/') + ".java");
        try {
            Matcher matcher = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record " + type.getSimpleName() + "\\(",
                            Pattern.DOTALL)
                    .matcher(Files.readString(file));
            return matcher.find() ? parsed(matcher.group(1)) : new Javadoc("", Map.of());
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", "the engine's sources");
        }
    }

    private static Javadoc parsed(String comment) {
        String text = comment.lines()
                .map(line -> line.strip().replaceFirst("^\\*\\s?", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
        text = INLINE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "`" + found.group(1).replace("#", ".").replace("()", "").strip() + "`"));
        Map<String, String> components = new TreeMap<>();
        Matcher tag = TAG.matcher(text);
        int end = text.length();
        List<int[]> spans = new ArrayList<>();
        while (tag.find()) {
            spans.add(new int[] {tag.start(), tag.end(), tag.start(1), tag.end(1)});
        }
        for (int i = 0; i < spans.size(); i++) {
            int next = i + 1 < spans.size() ? spans.get(i + 1)[0] : end;
            int[] span = spans.get(i);
            components.put(
                    text.substring(span[2], span[3]),
                    text.substring(span[1], next).strip());
        }
        String about =
                spans.isEmpty() ? text : text.substring(0, spans.get(0)[0]).strip();
        return new Javadoc(about.replaceAll("@(throws|return).*", "").strip(), components);
    }
}
