package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.RelationName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relation's name as dbt renders it, quoted the warehouse's way: {@code "shop"."main"."orders"}. */
public final class RelationText {
    private static final Pattern PART = Pattern.compile("\\G\\s*(?:\"((?:[^\"]|\"\")+)\"|`((?:[^`]|``)+)`"
            + "|\\[((?:[^\\]]|\\]\\])+)\\]|([\\p{L}_][\\p{L}\\p{N}_$-]*))\\s*(\\.|$)");
    private static final int MOST_PARTS = 3;
    private static final int LONGEST = 1000;

    private RelationText() {}

    /** The name; none where the text is something else that rows come from, such as a file or a function call. */
    public static Optional<RelationName> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        boolean more = true;
        while (more && matcher.find()) {
            parts.add(unquoted(matcher));
            end = matcher.end();
            more = matcher.group(5).equals(".");
        }
        return more || end != text.length() || parts.size() > MOST_PARTS ? Optional.empty() : Optional.of(name(parts));
    }

    /** The name of these parts; none without an identifier. */
    static Optional<RelationName> of(String database, String schema, String identifier) {
        return identifier.isEmpty() ? Optional.empty() : Optional.of(new RelationName(database, schema, identifier));
    }

    private static RelationName name(List<String> parts) {
        int last = parts.size() - 1;
        return new RelationName(last < 2 ? "" : parts.get(0), last < 1 ? "" : parts.get(last - 1), parts.get(last));
    }

    private static String unquoted(Matcher part) {
        if (part.group(1) != null) {
            return part.group(1).replace("\"\"", "\"");
        }
        if (part.group(2) != null) {
            return part.group(2).replace("``", "`");
        }
        return part.group(3) != null ? part.group(3).replace("]]", "]") : part.group(4);
    }
}
