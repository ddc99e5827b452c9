package dev.gumshoe.engine.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a piece of a rule: variables, components and types, each of which must be there. */
final class Names {
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w.$])([$A-Za-z_][\\w$]*(?:\\s*\\.\\s*[A-Za-z_]\\w*)*)(\\s*\\()?");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "instanceof",
            "matches",
            "contains",
            "memberOf",
            "in",
            "not",
            "new",
            "str",
            "soundslike",
            "excludes",
            "this",
            "insert",
            "from");
    private static final Set<String> JAVA =
            Set.of("String", "Math", "Long", "Integer", "Boolean", "Double", "Object", "Number");

    private final Vocabulary vocabulary = Vocabulary.ofEngine();
    private final BiConsumer<Integer, RuleProblem> report;

    /**
     * @param report told a problem and its place in the code that was given
     */
    Names(BiConsumer<Integer, RuleProblem> report) {
        this.report = report;
    }

    /**
     * Checks every name.
     *
     * @param components of what type a bare name is a component; none on a right-hand side
     */
    void check(String code, Optional<Class<?>> components, Map<String, Optional<Class<?>>> bound) {
        Matcher matcher = PATH.matcher(code);
        while (matcher.find()) {
            List<String> path = List.of(matcher.group(1).split("\\s*\\.\\s*"));
            boolean call = matcher.group(2) != null;
            check(matcher.start(), path, call, components, bound);
        }
    }

    private void check(
            int at,
            List<String> path,
            boolean call,
            Optional<Class<?>> components,
            Map<String, Optional<Class<?>>> bound) {
        String first = path.get(0);
        if (WORDS.contains(first) || first.equals("java")) {
            return;
        }
        List<String> rest = path.subList(1, path.size());
        if (first.startsWith("$")) {
            if (!bound.containsKey(first)) {
                report(
                        at,
                        "'" + first + "' is bound nowhere",
                        "a variable bound before, as in $stage : stage",
                        first,
                        bound.keySet());
                return;
            }
            walk(
                    at,
                    bound.getOrDefault(first, Optional.empty()),
                    call && !rest.isEmpty() ? rest.subList(0, rest.size() - 1) : rest);
            return;
        }
        if (Character.isUpperCase(first.charAt(0))) {
            type(at, path, call);
            return;
        }
        if (components.isPresent()) {
            walk(at, components, call ? path.subList(0, path.size() - 1) : path);
        }
    }

    private void type(int at, List<String> path, boolean call) {
        if (JAVA.contains(path.get(0))) {
            return;
        }
        int end = 1;
        while (end < path.size()
                && Character.isUpperCase(path.get(end).charAt(0))
                && vocabulary.type(String.join(".", path.subList(0, end + 1))).isPresent()) {
            end++;
        }
        String name = String.join(".", path.subList(0, end));
        Optional<Class<?>> type = vocabulary.type(name);
        if (type.isEmpty()) {
            report(
                    at,
                    "there is no type '" + String.join(".", typeWords(path)) + "'",
                    "one of the vocabulary",
                    String.join(".", typeWords(path)),
                    vocabulary.names());
            return;
        }
        if (end < path.size() && !call && type.get().isEnum()) {
            constant(at, type.get(), path.get(end));
        } else if (end < path.size()
                && Character.isUpperCase(path.get(end).charAt(0))
                && !path.get(end).equals(path.get(end).toUpperCase(Locale.ROOT))) {
            report(
                    at,
                    "there is no type '" + name + "." + path.get(end) + "'",
                    "one of the vocabulary",
                    name + "." + path.get(end),
                    vocabulary.names());
        }
    }

    private static List<String> typeWords(List<String> path) {
        return path.stream()
                .filter(word -> Character.isUpperCase(word.charAt(0)) && !word.equals(word.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private void constant(int at, Class<?> type, String name) {
        List<String> constants = Arrays.stream(type.getEnumConstants())
                .map(one -> ((Enum<?>) one).name())
                .toList();
        if (!constants.contains(name)) {
            report(at, "'" + name + "' is no " + type.getSimpleName(), String.join(", ", constants), name, constants);
        }
    }

    /** The type at the end of a path of components; empty where it is not told. */
    Optional<Class<?>> walk(int at, Optional<Class<?>> from, List<String> path) {
        Optional<Class<?>> type = from;
        for (String step : path) {
            if (type.isEmpty() || !type.get().getName().startsWith("dev.gumshoe.")) {
                return Optional.empty();
            }
            if (step.equals("toString")) {
                return Optional.of(String.class);
            }
            Class<?> owner = type.get();
            Optional<Method> accessor = accessor(owner, step);
            if (accessor.isEmpty()) {
                Set<String> known = components(owner);
                report(at, owner.getSimpleName() + " has no '" + step + "'", String.join(", ", known), step, known);
                return Optional.empty();
            }
            type = accessor.map(Method::getReturnType);
        }
        return type;
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        String bean = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getName().equals(name) || method.getName().equals(bean))
                .findFirst();
    }

    /** What can be asked of a type without an argument. */
    static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            boolean own = method.getDeclaringClass().getName().startsWith("dev.gumshoe.");
            if (own && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                names.add(method.getName());
            }
        }
        names.removeAll(Set.of("toString", "hashCode", "equals"));
        return names;
    }

    private void report(int at, String wrong, String expected, String word, Set<String> candidates) {
        report.accept(at, new RuleProblem(0, wrong, expected, word, List.copyOf(candidates)));
    }

    private void report(int at, String wrong, String expected, String word, List<String> candidates) {
        report.accept(at, new RuleProblem(0, wrong, expected, word, candidates));
    }
}
