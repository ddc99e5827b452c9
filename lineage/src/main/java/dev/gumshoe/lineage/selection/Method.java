package dev.gumshoe.lineage.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a criterion looks at: dbt-core's {@code MethodName}. */
enum Method {
    FQN,
    TAG,
    GROUP,
    ACCESS,
    SOURCE,
    PATH,
    FILE,
    PACKAGE,
    CONFIG,
    TEST_NAME,
    TEST_TYPE,
    RESOURCE_TYPE,
    STATE,
    EXPOSURE,
    METRIC,
    RESULT,
    SOURCE_STATUS,
    VERSION,
    SEMANTIC_MODEL,
    SAVED_QUERY,
    UNIT_TEST,
    SELECTOR;

    private static final Pattern CODE_FILE = Pattern.compile(".*\\.(sql|py|csv)", Pattern.CASE_INSENSITIVE);

    static Method named(String name, String raw) {
        return Arrays.stream(values())
                .filter(method -> method.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new SelectionException(
                        "'" + raw + "': '" + name + "' is no selection method; expected " + String.join(", ", words()),
                        name,
                        words()));
    }

    /** What a word without a method means: a path, a file, or a name. */
    static Method of(String value) {
        if (value.contains("/")) {
            return PATH;
        }
        return CODE_FILE.matcher(value).matches() ? FILE : FQN;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Method::word).toList();
    }
}
