package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.SqlWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the words before the query of a statement, one after the other. */
final class Head {
    private static final Set<String> QUERY = Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE", "PIVOT", "UNPIVOT");

    private final String sql;
    private final Dialect dialect;
    private final List<SqlWord> words;
    private int at;

    Head(String sql, Dialect dialect) {
        this(new SqlWord.Statement(sql, SqlWord.of(sql, dialect)), dialect);
    }

    Head(SqlWord.Statement statement, Dialect dialect) {
        this.sql = statement.text();
        this.dialect = dialect;
        this.words = statement.words();
    }

    boolean atEnd() {
        return at >= words.size();
    }

    String upper() {
        return upper(0);
    }

    String upper(int ahead) {
        return at + ahead < words.size() ? words.get(at + ahead).upper() : "";
    }

    int place() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    void next() {
        at++;
    }

    /** Passes the words if they come next. */
    boolean pass(String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!upper(i).equals(expected[i])) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    /** Passes words as long as they are among these. */
    void passAny(Set<String> among) {
        while (!atEnd() && among.contains(upper())) {
            at++;
        }
    }

    /** The relation named next; empty where no name comes next. */
    Optional<RelationName> relation() {
        List<String> parts = new ArrayList<>();
        while (!atEnd() && isName(words.get(at))) {
            parts.addAll(parts(words.get(at)));
            at++;
            if (!pass(".")) {
                break;
            }
        }
        int size = parts.size();
        return parts.isEmpty() || parts.get(size - 1).isEmpty()
                ? Optional.empty()
                : Optional.of(new RelationName(
                        size > 2 ? parts.get(size - 3) : "", size > 1 ? parts.get(size - 2) : "", parts.get(size - 1)));
    }

    /** BigQuery writes a whole path in one pair of quotes. */
    private List<String> parts(SqlWord word) {
        String name = dialect.unquoted(word.text());
        return dialect.isQuoted(word.text()) && dialect == Dialect.BIGQUERY
                ? List.of(name.split("\\.", -1))
                : List.of(name);
    }

    private boolean isName(SqlWord word) {
        char first = word.text().charAt(0);
        return dialect.isQuoted(word.text()) || Character.isLetter(first) || first == '_' || first == '#';
    }

    /** The first word of each item of the list in parentheses that comes next; none where no list comes next. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        if (!upper().equals("(") || isQueryAt(at)) {
            return names;
        }
        int depth = 0;
        boolean begins = false;
        do {
            String word = upper();
            if (begins && depth == 1 && isName(words.get(at))) {
                names.add(words.get(at).text());
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            begins = depth == 1 && (word.equals("(") || word.equals(","));
            at++;
        } while (!atEnd() && depth > 0);
        return names;
    }

    /** Passes a list in parentheses. */
    void passList() {
        names();
    }

    /** True where a query begins here, in whatever parentheses. */
    boolean isQuery() {
        return isQueryAt(at);
    }

    private boolean isQueryAt(int place) {
        int i = place;
        while (i < words.size() && words.get(i).text().equals("(")) {
            i++;
        }
        return i < words.size() && QUERY.contains(words.get(i).upper());
    }

    /** Goes to the first of these words outside parentheses; false and no step where there is none. */
    boolean find(Set<String> wanted) {
        int depth = 0;
        for (int i = at; i < words.size(); i++) {
            String word = words.get(i).upper();
            if (depth == 0 && wanted.contains(word)) {
                at = i;
                return true;
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        }
        return false;
    }

    /** True where these two words follow, one after the other, anywhere from here on. */
    boolean has(String first, String second) {
        return IntStream.range(at, words.size()).anyMatch(i -> isAt(i, first) && isAt(i + 1, second));
    }

    /** The text from one place up to here. */
    String text(int from) {
        return sql.substring(words.get(from).start(), words.get(at).start());
    }

    /** The text with the INTO that some warehouses let MERGE leave out. */
    String withInto() {
        boolean lacking = upper().equals("MERGE") && !upper(1).equals("INTO");
        int end = lacking ? words.get(at).end() : 0;
        return lacking ? sql.substring(0, end) + " into" + sql.substring(end) : sql;
    }

    /** The text without the words from one place up to here, lines kept. */
    String without(int from) {
        StringBuilder text = new StringBuilder(sql);
        blank(
                text,
                words.get(from).start(),
                atEnd() ? sql.length() : words.get(at).start());
        return text.toString();
    }

    /** The query alone: the text without the words from one place up to here, nor what follows the query. */
    String query(int from) {
        StringBuilder text = new StringBuilder(without(from));
        int depth = 0;
        for (int i = at; i < words.size(); i++) {
            if (depth == 0 && endsQuery(i)) {
                blank(text, words.get(i).start(), text.length());
                break;
            }
            String word = words.get(i).upper();
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
        }
        return text.toString();
    }

    /** What says how rows meet others that are there, and what is said of a view or table after its query. */
    private boolean endsQuery(int i) {
        return switch (words.get(i).upper()) {
            case "ON" ->
                (isAt(i + 1, "CONFLICT") && (isAt(i + 2, "(") || isAt(i + 2, "DO") || isAt(i + 2, "ON")))
                        || (isAt(i + 1, "DUPLICATE") && isAt(i + 2, "KEY"));
            case "WITH" -> i > at && endsCreated(i + 1);
            case "RETURNING" -> i > at && i + 1 < words.size() && !isAt(i + 1, ",") && !isAt(i - 1, ".");
            default -> false;
        };
    }

    private boolean endsCreated(int i) {
        int next = isAt(i, "LOCAL") || isAt(i, "CASCADED") || isAt(i, "NO") ? i + 1 : i;
        boolean ends = isAt(next, "SCHEMA") || isAt(next, "DATA") || isAt(next, "CHECK") || isAt(next, "READ");
        return ends && !isAt(next + 1, "AS") && !isAt(next + 1, "(");
    }

    private boolean isAt(int place, String word) {
        return place >= 0 && place < words.size() && words.get(place).upper().equals(word);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
