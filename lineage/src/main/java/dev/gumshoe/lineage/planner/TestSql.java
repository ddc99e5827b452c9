package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.Safeguard.AmountConserved;
import dev.gumshoe.engine.fact.Safeguard.KeyUnique;
import dev.gumshoe.engine.fact.Safeguard.NeverNull;
import dev.gumshoe.engine.fact.Safeguard.NoSuchRow;
import dev.gumshoe.engine.fact.Safeguard.Related;
import dev.gumshoe.engine.fact.Safeguard.RowsConserved;
import dev.gumshoe.engine.fact.Safeguard.RowsExcluded;
import dev.gumshoe.engine.fact.Safeguard.RowsUnrepeated;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.planner.CarriedKey.Pair;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.trace.MeasureTrace;
import dev.gumshoe.lineage.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States safeguards as dbt tests do: a query that returns the rows which break them. */
public final class TestSql {
    private final SqlProject project;
    private final Flavour flavour;
    private final CarriedKey carried;
    private final MeantRows meant;

    /**
     * How to state tests of a project.
     *
     * @param dialect of the warehouse that is to answer
     */
    public TestSql(SqlProject project, Map<UniqueId, RelationName> relations, List<DeclaredKey> keys, Dialect dialect) {
        this.project = project;
        this.flavour = new Flavour(dialect);
        this.carried = new CarriedKey(project, relations, new RowKeys(project, keys));
        this.meant = new MeantRows(project, relations, flavour);
    }

    /**
     * The test's query; empty where it cannot be stated.
     *
     * @param names how the query writes a node's relation
     */
    public Optional<String> query(Safeguard safeguard, Function<UniqueId, String> names) {
        try {
            return Optional.of(sql(safeguard, names::apply));
        } catch (NoAnswer e) {
            return Optional.empty();
        }
    }

    String sql(Safeguard safeguard, Placeholders.Relations names) throws NoAnswer {
        if (safeguard instanceof RowsConserved conserved) {
            return conserved(conserved, names);
        }
        if (safeguard instanceof RowsExcluded excluded) {
            return excluded(excluded, names);
        }
        if (safeguard instanceof RowsUnrepeated unrepeated) {
            return unrepeated(unrepeated, names);
        }
        if (safeguard instanceof KeyUnique unique) {
            return repeats(unique.key(), names.of(unique.node()));
        }
        if (safeguard instanceof NeverNull never) {
            return "select *\nfrom " + names.of(never.node()) + "\nwhere " + column(never.column()) + " is null";
        }
        if (safeguard instanceof Related related) {
            return related(related, names);
        }
        if (safeguard instanceof AmountConserved amount) {
            return amount(amount, names);
        }
        NoSuchRow none = (NoSuchRow) safeguard;
        String condition = new Placeholders(flavour, names).filled(none.condition());
        return "select *\nfrom " + names.of(none.node()) + "\nwhere " + condition;
    }

    private String conserved(RowsConserved conserved, Placeholders.Relations names) throws NoAnswer {
        String sent = names.of(conserved.from()) + meant.where(conserved.node(), conserved.from(), conserved.fix());
        List<Pair> key = carried.of(conserved.node(), conserved.from());
        if (key.isEmpty()) {
            return counts(
                    "select count(*) as n from " + names.of(conserved.node()),
                    "select count(*) as n from " + sent,
                    "<");
        }
        return "select sent.*\nfrom (\n    select " + items(key) + "\n    from " + sent + "\n) sent\nleft join "
                + names.of(conserved.node()) + " arrived\n    on "
                + sameKey(key) + "\nwhere "
                + each(key, pair -> "sent." + column(pair.column()) + " is not null", " and ")
                + "\n    and arrived." + column(key.get(0).column()) + " is null";
    }

    private String excluded(RowsExcluded excluded, Placeholders.Relations names) throws NoAnswer {
        List<String> conditions = meant.conditions(excluded.node(), excluded.from(), excluded.fix());
        List<Pair> key = carried.of(excluded.node(), excluded.from());
        if (conditions.isEmpty()) {
            throw new NoAnswer("no condition is about the rows alone");
        }
        String all = each(conditions, condition -> "(" + condition + ")", " and ");
        if (key.isEmpty()) {
            return counts(
                    "select count(*) as n from " + names.of(excluded.node()),
                    "select count(*) as n from " + names.of(excluded.from()) + " where " + all,
                    ">");
        }
        return "select sent.*\nfrom (\n    select " + items(key) + "\n    from " + names.of(excluded.from())
                + "\n    where case when " + all + " then 0 else 1 end = 1\n) sent\njoin "
                + names.of(excluded.node()) + " arrived\n    on " + sameKey(key);
    }

    private String items(List<Pair> key) {
        return each(key, pair -> pair.origin() + " as " + column(pair.column()), ", ");
    }

    private String sameKey(List<Pair> key) {
        return each(key, pair -> "arrived." + column(pair.column()) + " = sent." + column(pair.column()), " and ");
    }

    private String unrepeated(RowsUnrepeated unrepeated, Placeholders.Relations names) throws NoAnswer {
        List<Pair> key = carried.of(unrepeated.node(), unrepeated.from());
        if (key.isEmpty()) {
            return counts(
                    "select count(*) as n from " + names.of(unrepeated.node()),
                    "select count(*) as n from (select distinct * from " + names.of(unrepeated.from()) + ") once",
                    ">");
        }
        return repeats(key.stream().map(Pair::column).toList(), names.of(unrepeated.node()));
    }

    private String repeats(List<ColumnName> key, String relation) {
        String columns = each(key, this::column, ", ");
        return "select " + columns + ", count(*) as times\nfrom " + relation + "\nwhere "
                + each(key, column -> column(column) + " is not null", " and ") + "\ngroup by " + columns
                + "\nhaving count(*) > 1";
    }

    private static String counts(String arrived, String sent, String wrong) {
        return "select arrived.n as arrived, sent.n as sent\nfrom (" + arrived + ") arrived\ncross join (" + sent
                + ") sent\nwhere arrived.n " + wrong + " sent.n";
    }

    private String related(Related related, Placeholders.Relations names) throws NoAnswer {
        return "select here.*\nfrom " + names.of(related.node()) + " here\nleft join " + names.of(related.to())
                + " there\n    on there." + column(related.toColumn()) + " = here." + column(related.column())
                + "\nwhere here." + column(related.column()) + " is not null\n    and there."
                + column(related.toColumn()) + " is null";
    }

    private String amount(AmountConserved amount, Placeholders.Relations names) throws NoAnswer {
        Trace trace = MeasureTrace.of(amount.figure(), project);
        Optional<String> here = trace.at(amount.node());
        Optional<String> there = trace.at(amount.from());
        if (here.isEmpty() || there.isEmpty()) {
            throw new NoAnswer("the amount cannot be traced");
        }
        return "select arrived.n as arrived, sent.n as sent\nfrom (select round(coalesce(sum(" + here.get()
                + "), 0), 2) as n from " + names.of(amount.node()) + ") arrived\ncross join (select round(coalesce(sum("
                + there.get() + "), 0), 2) as n from " + names.of(amount.from())
                + meant.where(amount.node(), amount.from(), List.of()) + ") sent\nwhere arrived.n <> sent.n";
    }

    private String column(ColumnName column) {
        return flavour.column(column.value());
    }

    private static <T> String each(List<T> all, Function<T, String> text, String between) {
        return all.stream().map(text).collect(Collectors.joining(between));
    }
}
