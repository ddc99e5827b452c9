package dev.gumshoe.lineage.planting;

import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.SelectTokens;
import dev.gumshoe.lineage.patch.SqlTokens;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.Optional;
import java.util.OptionalInt;

/** The text of one SELECT by its tokens. */
final class BlockText {
    private final SqlTokens tokens;
    private final SelectTokens select;
    private final Dialect dialect;

    private BlockText(SqlTokens tokens, SelectTokens select, Dialect dialect) {
        this.tokens = tokens;
        this.select = select;
        this.dialect = dialect;
    }

    static Optional<BlockText> of(SqlGround ground, StagePart part) {
        try {
            SqlTokens tokens = SqlTokens.of(ground.model().compiledSql(), ground.dialect());
            return Optional.of(
                    new BlockText(tokens, SelectTokens.of(tokens, (SelectBlock) part.block()), ground.dialect()));
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }

    SqlTokens tokens() {
        return tokens;
    }

    SelectTokens select() {
        return select;
    }

    /** A conjunct of WHERE taken out; the whole clause where it is the only one. */
    Optional<Substitution> withoutConjunct(String conjunct) {
        OptionalInt where = select.clause("where");
        if (where.isEmpty()) {
            return Optional.empty();
        }
        int begin = where.getAsInt();
        return found(conjunct, begin, select.endOfWhere())
                .flatMap(place -> without(place, begin, select.endOfWhere(), true));
    }

    /** A conjunct of a join's condition taken out; none where it is the only one. */
    Optional<Substitution> withoutJoinConjunct(int join, String conjunct) {
        try {
            int begin = select.find("on", select.join(join), select.endOfJoin(join));
            int end = select.endOfJoin(join);
            return found(conjunct, begin, end).flatMap(place -> without(place, begin, end, false));
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }

    /** Where a text stands in the SELECT between two tokens, first and last token; none where it is not there once. */
    Optional<Place> found(String text, int from, int to) {
        SqlTokens wanted = SqlTokens.of(text, dialect);
        Optional<Place> only = Optional.empty();
        for (int at = from; wanted.size() > 0 && at + wanted.size() <= to; at++) {
            if (tokens.matches(at, wanted) && select.owns(at)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(new Place(at, at + wanted.size() - 1));
            }
        }
        return only;
    }

    /** An item of the SELECT list written differently. */
    Optional<Substitution> item(String item, String with) {
        int end = select.clause("from").orElse(select.end());
        return found(item, select.begin(), end)
                .filter(place -> endsItem(place.last() + 1, end) && beginsItem(place.first() - 1))
                .map(place -> replaced(place, with));
    }

    private boolean endsItem(int next, int end) {
        return next == end || tokens.is(next, ",");
    }

    private boolean beginsItem(int before) {
        return tokens.is(before, ",") || tokens.is(before, "select") || tokens.is(before, "distinct");
    }

    Substitution replaced(Place place, String with) {
        return new Substitution(
                tokens.get(place.first()).start(), tokens.get(place.last()).end(), with);
    }

    private Optional<Substitution> without(Place place, int begin, int end, boolean clause) {
        boolean opensAlone = place.first() == begin + 1;
        boolean endsAlone = place.last() + 1 == end;
        if (opensAlone && endsAlone) {
            return clause ? Optional.of(replaced(new Place(begin, place.last()), "")) : Optional.empty();
        }
        if (tokens.is(place.first() - 1, "and")) {
            return Optional.of(replaced(new Place(place.first() - 1, place.last()), ""));
        }
        return opensAlone && tokens.is(place.last() + 1, "and")
                ? Optional.of(replaced(new Place(place.first(), place.last() + 1), ""))
                : Optional.empty();
    }

    /** The first and the last token of something. */
    record Place(int first, int last) {}
}
