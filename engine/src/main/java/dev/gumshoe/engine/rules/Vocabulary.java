package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words that rules are written in: facts, observations, questions, conclusions, edits, and what they are made of. */
public final class Vocabulary {
    private static final String OURS = "dev.gumshoe.engine.";
    private static final List<Class<?>> ROOTS =
            List.of(Fact.class, Conclusion.class, Question.class, Edit.class, Safeguard.class, Probe.class);
    /** Types whose nested types go by their own names alone. */
    private static final Set<String> OPENED = Set.of("Predicate", "SqlExpression", "Stage", "Conclusion");

    private static final Vocabulary ENGINE = new Vocabulary();

    /** By the names that rules may call them. */
    private final Map<String, Class<?>> byName = new TreeMap<>();

    private final Set<String> simpleNames = new TreeSet<>();

    private Vocabulary() {
        for (Class<?> type : reachable()) {
            simpleNames.add(type.getSimpleName());
            Class<?> outer = type.getEnclosingClass();
            if (outer != null) {
                byName.put(outer.getSimpleName() + "." + type.getSimpleName(), type);
            }
            if (outer == null || OPENED.contains(outer.getSimpleName())) {
                byName.put(type.getSimpleName(), type);
            }
        }
    }

    /** The engine's own. */
    public static Vocabulary ofEngine() {
        return ENGINE;
    }

    /** The type of a name as rules write it, such as {@code JoinStage} or {@code Observation.KeyMatch}. */
    public Optional<Class<?>> type(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Every name that a rule may write. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** Whether a type goes by this name, with or without what encloses it: {@code KeyMatch}, {@code Lead.Sweep}. */
    public boolean knows(String name) {
        return simpleNames.contains(name) || byName.containsKey(name);
    }

    /** The types below a sealed interface, those that can be inserted alone, by name. */
    public static List<Class<?>> below(Class<?> sealed) {
        List<Class<?>> found = new ArrayList<>();
        collect(sealed, found);
        found.sort(Comparator.comparing(Class::getSimpleName));
        return found;
    }

    private static void collect(Class<?> type, List<Class<?>> found) {
        if (type.isRecord()) {
            found.add(type);
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(below -> collect(below, found));
        }
    }

    /** A digest of every class of the vocabulary. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            reachable().stream().map(Class::getName).sorted().forEach(name -> digest.update(bytes(name)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String name) {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = Vocabulary.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Class<?>> reachable() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(ROOTS);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type.getName().startsWith(OURS) && seen.add(type)) {
                open.addAll(List.of(type.getDeclaredClasses()));
                if (type.isSealed()) {
                    open.addAll(List.of(type.getPermittedSubclasses()));
                }
                if (type.isRecord()) {
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .forEach(open::add);
                }
            }
        }
        return seen;
    }
}
