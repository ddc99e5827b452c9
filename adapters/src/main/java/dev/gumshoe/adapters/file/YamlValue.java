package dev.gumshoe.adapters.file;

import java.util.List;

/** A value in a YAML file, with the line that it begins at. */
sealed interface YamlValue permits YamlMap, YamlValue.Items, YamlValue.Nothing, YamlValue.Scalar {

    int line();

    /** For messages: {@code a list}. */
    String kind();

    /**
     * A text, number or boolean.
     *
     * @param text as written, without quotes
     */
    record Scalar(int line, String text, Object value) implements YamlValue {
        @Override
        public String kind() {
            return value instanceof String ? "text" : value instanceof Boolean ? "true or false" : "a number";
        }
    }

    /** A list. */
    record Items(int line, List<YamlValue> values) implements YamlValue {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Null, or a key with no value. */
    record Nothing(int line) implements YamlValue {
        @Override
        public String kind() {
            return "nothing";
        }
    }
}
