package dev.gumshoe.lineage.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParserKeywordsUtils;

/** Words that are keywords to the parser or to every SQL. */
final class Keywords {
    /** Words that shape a statement, or change what the name beside them means: no names unless quoted. */
    private static final Set<String> NEVER_NAMES = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "GROUP",
            "BY",
            "ORDER",
            "HAVING",
            "JOIN",
            "ON",
            "USING",
            "AS",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "MINUS",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "END",
            "AND",
            "OR",
            "NOT",
            "IN",
            "IS",
            "NULL",
            "TRUE",
            "FALSE",
            "WITH",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "LIKE",
            "ILIKE",
            "BETWEEN",
            "EXISTS",
            "DISTINCT",
            "ALL",
            "OVER",
            "INTO",
            "LATERAL",
            "CROSS",
            "INNER",
            "OUTER",
            "FULL",
            "NATURAL",
            "QUALIFY",
            "WINDOW",
            "PIVOT",
            "UNPIVOT",
            "MATCH_RECOGNIZE",
            "MATCH_CONDITION",
            "TABLESAMPLE",
            "POSITIONAL",
            "ASOF",
            "ANTI",
            "SEMI",
            "FOR",
            "FILTER",
            "WITHIN",
            "PARTITION",
            "CREATE",
            "INSERT",
            "UPDATE",
            "DELETE",
            "MERGE",
            "OVERWRITE");

    private static final Set<String> RESERVED_BY_PARSER = reservedByParser();

    private Keywords() {}

    static boolean canBeName(Token word) {
        return !NEVER_NAMES.contains(word.upper());
    }

    /** True for keywords of the parser that warehouses take as names. */
    static boolean areNamesElsewhere(Token word) {
        return RESERVED_BY_PARSER.contains(word.upper());
    }

    private static Set<String> reservedByParser() {
        Collection<String> free = ParserKeywordsUtils.getNonReservedKeywords();
        return Arrays.stream(CCJSqlParserConstants.tokenImage)
                .filter(image -> image.startsWith("<K_"))
                .map(image ->
                        image.substring("<K_".length(), image.length() - 1).toUpperCase(Locale.ROOT))
                .filter(word -> !free.contains(word) && !NEVER_NAMES.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
