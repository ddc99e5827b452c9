package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;

/** The rows of a set operation. */
final class SetFlow {
    private final Influences influences = new Influences();
    private final SetOperationList set;
    private final List<Rows> branches = new ArrayList<>();

    SetFlow(QueryFlow queries, SetOperationList set, Ctes ctes, Optional<Scope> outer) {
        this.set = set;
        for (Select branch : set.getSelects()) {
            Rows rows = queries.read(branch, ctes, outer);
            influences.reads(rows.influences());
            branches.add(rows);
        }
    }

    Rows rows() {
        List<Rows> united = new ArrayList<>(List.of(branches.get(0)));
        boolean distinct = false;
        boolean byName = false;
        for (int i = 1; i < branches.size(); i++) {
            SetOperation operation = set.getOperations().get(i - 1);
            String text = operation.toString().toLowerCase(Locale.ROOT);
            byName |= text.contains("name");
            if (operation instanceof UnionOp) {
                united.add(branches.get(i));
                distinct |= !text.contains("all");
            } else {
                decide(united);
                decide(List.of(branches.get(i)));
            }
        }
        if (distinct) {
            decide(united);
        }
        List<Col> columns = byName ? byName(united) : byPlace(united);
        return new Rows(columns, beyond(united), influences, keys(united, columns));
    }

    /** EXCEPT and INTERSECT put out rows of the first branch; a set operation without ALL leaves no row twice. */
    private List<Key> keys(List<Rows> united, List<Col> columns) {
        List<Key> keys = new ArrayList<>(united.size() == 1 ? branches.get(0).keys() : List.of());
        SetOperation last = set.getOperations().get(set.getOperations().size() - 1);
        boolean single = !last.toString().toLowerCase(Locale.ROOT).contains("all");
        if (single && columns.stream().noneMatch(Col::isStar)) {
            Set<Integer> all = IntStream.range(0, columns.size()).boxed().collect(Collectors.toSet());
            keys.add(new Key(all, "a set operation without ALL leaves no row twice"));
        }
        return keys;
    }

    private void decide(List<Rows> rows) {
        Origins.Gathering gathering = new Origins.Gathering();
        rows.forEach(
                branch -> branch.columns().forEach(column -> gathering.add(column.origins(), Transformation.GROUPING)));
        influences.add(gathering.origins());
    }

    private static Optional<Beyond> beyond(List<Rows> united) {
        List<Beyond> open =
                united.stream().flatMap(rows -> rows.beyond().stream()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(open.size() == 1 ? open.get(0) : new Beyond.OfEach(open));
    }

    private static List<Col> byPlace(List<Rows> united) {
        if (united.size() == 1) {
            return united.get(0).columns();
        }
        List<Col> names = united.get(0).columns();
        List<Col> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Origins.Gathering gathering = new Origins.Gathering();
            Nullability nullability = Nullability.NOT_NULL;
            for (Rows branch : united) {
                if (i < branch.columns().size()) {
                    gathering.add(branch.columns().get(i).origins(), Transformation.IDENTITY);
                    nullability = nullability.with(branch.columns().get(i).nullability());
                }
            }
            Col first = names.get(i);
            columns.add(new Col(first.name(), gathering.origins(), nullability, first.position()));
        }
        return columns;
    }

    private static List<Col> byName(List<Rows> united) {
        Map<String, List<Col>> columns = new LinkedHashMap<>();
        for (Rows branch : united) {
            for (Col column : branch.columns()) {
                columns.computeIfAbsent(column.name().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(column);
            }
        }
        return columns.values().stream()
                .map(parts -> merged(parts, united.size()))
                .toList();
    }

    private static Col merged(List<Col> parts, int branches) {
        Origins.Gathering gathering = new Origins.Gathering();
        Nullability nullability = parts.size() < branches ? Nullability.NULLABLE : Nullability.NOT_NULL;
        for (Col part : parts) {
            gathering.add(part.origins(), Transformation.IDENTITY);
            nullability = nullability.with(part.nullability());
        }
        Col first = parts.get(0);
        return new Col(first.name(), gathering.origins(), nullability, first.position());
    }
}
