package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a compiled pack says of itself: its model classes, and where each rule is written.
 *
 * @param rules file and line by {@code package/rule name}
 * @param vocabulary a digest of the classes that its rules were compiled against
 */
record PackIndex(List<String> models, Map<String, String> rules, String vocabulary) {
    PackIndex {
        requireNonNull(vocabulary, "vocabulary is null");
        models = List.copyOf(models);
        rules = Map.copyOf(rules);
    }

    static String resource(String pack) {
        return "META-INF/gumshoe/" + pack + ".pack";
    }

    /** One line for each entry: {@code vocabulary <digest>}, {@code model <class>} or {@code rule <package/name>TAB<file:line>}. */
    String text() {
        StringBuilder text = new StringBuilder("vocabulary ").append(vocabulary).append('\n');
        models.stream()
                .sorted()
                .forEach(model -> text.append("model ").append(model).append('\n'));
        rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(rule -> text.append("rule ")
                        .append(rule.getKey())
                        .append('\t')
                        .append(rule.getValue())
                        .append('\n'));
        return text.toString();
    }

    static PackIndex load(String pack, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(resource(pack))) {
            if (in == null) {
                throw new RulesException("rule pack '" + pack + "': not on the class path; expected " + resource(pack));
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RulesException("rule pack '" + pack + "': cannot be read", e);
        }
    }

    static PackIndex parse(String text) {
        List<String> models = new ArrayList<>();
        Map<String, String> rules = new HashMap<>();
        String vocabulary = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("vocabulary ")) {
                vocabulary = line.substring(11);
                continue;
            }
            if (line.startsWith("model ")) {
                models.add(line.substring(6));
                continue;
            }
            int tab = line.indexOf('\t');
            rules.put(line.substring(5, tab), line.substring(tab + 1));
        }
        return new PackIndex(models, rules, vocabulary);
    }
}
