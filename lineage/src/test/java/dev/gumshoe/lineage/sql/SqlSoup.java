package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that look somewhat like SQL. The same number gives the same text. */
final class SqlSoup {
    private static final List<String> WORDS =
            List.of(("select from where with as final a t \"q\" `b` 's' e'\\'' $$d$$ 1 1.5 .5 "
                            + "( ) [ ] { } , ; . * + - / // ** :: : -> # ~~ lambda x semi join on = union all exclude div case when "
                            + "then end and not null --c\n /* */ {{ %} ' \" ` \\ é ٣ \uFEFF interval group by order limit "
                            + "anti positional asof match_condition rename qualify over filter within pivot unpivot any offset "
                            + "day insert overwrite into values @ $1 => |> using cast decimal ! ? \u0001 struct extend sample at")
                    .split(" "));
    private static final List<String> BLANKS = List.of(" ", " ", " ", " ", "\n", "\n\n\n", "\t", "\r\n", "");

    private SqlSoup() {}

    /** Words in any order. */
    static Stream<String> words(int count) {
        return IntStream.range(0, count).mapToObj(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(26); i > 0; i--) {
                text.append(any(WORDS, random)).append(any(BLANKS, random));
            }
            return text.toString();
        });
    }

    /** Statements with some of their tokens lost, doubled, swapped or replaced. */
    static Stream<String> broken(List<String> statements, int count) {
        return IntStream.range(0, count).mapToObj(seed -> {
            Random random = new Random(seed);
            List<String> tokens =
                    new ArrayList<>(List.of(any(statements, random).split("(?<=\\W)|(?=\\W)")));
            for (int i = 1 + random.nextInt(3); i > 0 && !tokens.isEmpty(); i--) {
                change(tokens, random);
            }
            return String.join("", tokens);
        });
    }

    private static void change(List<String> tokens, Random random) {
        int place = random.nextInt(tokens.size());
        switch (random.nextInt(5)) {
            case 0 -> tokens.remove(place);
            case 1 -> tokens.add(place, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.set(place, " " + any(WORDS, random) + " ");
            case 3 -> tokens.subList(place, tokens.size()).clear();
            default -> tokens.add(place, any(BLANKS, random) + any(WORDS, random) + any(BLANKS, random));
        }
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
