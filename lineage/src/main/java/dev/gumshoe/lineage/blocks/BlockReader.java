package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.Stage.SetOperation;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.Values;

/** Reads the blocks of a syntax tree. */
public final class BlockReader {
    private final Wording wording;
    private final SourceReader sources;
    private final WithReader withs;

    public BlockReader(Wording wording, RelationIndex relations) {
        this.wording = wording;
        this.sources = new SourceReader(wording, relations, this);
        this.withs = new WithReader(wording, this);
    }

    /** The block that the rows of the model's statement come from. The statement of an increment becomes that of a full run. */
    public Block read(Select statement, UniqueId model) {
        new FullRun(model, sources).apply(statement);
        boolean hasWith = statement.getWithItemsList() != null;
        return read(statement, "", hasWith ? WithScope.NONE : WithScope.STATEMENT);
    }

    Block read(Select select, String name, WithScope outer) {
        WithScope scope = withs.read(select, outer);
        if (select instanceof PlainSelect plain && Clauses.unknownIn(plain).isEmpty()) {
            return new SelectReader(wording, sources, scope).read(plain, name);
        }
        if (select instanceof ParenthesedSelect parenthesed && !Clauses.cuts(parenthesed)) {
            return read(parenthesed.getSelect(), name, scope);
        }
        if (select instanceof SetOperationList set) {
            return readSet(set, name, scope);
        }
        return opaque(select, name, scope);
    }

    OpaqueBlock opaque(Select select, String name, WithScope scope) {
        String text = Clauses.withoutWith(select, wording);
        List<Target> reads = new TableReads(wording, sources, scope).of(select);
        return new OpaqueBlock(name, scope, text, wording.line(select, 0), reads, why(select));
    }

    private static String why(Select select) {
        if (select instanceof Values) {
            return "it lists values";
        }
        if (select instanceof PlainSelect plain) {
            return Clauses.unknownIn(plain).orElse("it reads itself");
        }
        return select instanceof SetOperationList ? "it reads itself" : "it is no plain SELECT";
    }

    private SetBlock readSet(SetOperationList set, String name, WithScope scope) {
        List<Block> branches = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Select branch : set.getSelects()) {
            branches.add(read(branch, name, scope));
            texts.add(wording.text(branch));
        }
        List<SetOperation> operations =
                set.getOperations().stream().map(BlockReader::operation).toList();
        List<Integer> lines =
                set.getOperations().stream().map(o -> wording.line(o, 0)).toList();
        StringBuilder unlimited = new StringBuilder(texts.get(0));
        for (int i = 1; i < texts.size(); i++) {
            unlimited
                    .append(' ')
                    .append(wording.text(set.getOperation(i - 1)))
                    .append(' ')
                    .append(texts.get(i));
        }
        boolean byName = set.getOperations().stream()
                .anyMatch(o -> o.toString().toLowerCase(Locale.ROOT).contains("name"));
        String text = Clauses.cuts(set) ? Clauses.withoutWith(set, wording) : unlimited.toString();
        return new SetBlock(name, scope, branches, operations, lines, text, unlimited.toString(), byName);
    }

    private static SetOperation operation(net.sf.jsqlparser.statement.select.SetOperation operation) {
        if (operation instanceof UnionOp) {
            return operation.isAll() ? SetOperation.UNION_ALL : SetOperation.UNION;
        }
        String word = operation.toString().toLowerCase(Locale.ROOT);
        return word.startsWith("intersect") ? SetOperation.INTERSECT : SetOperation.EXCEPT;
    }
}
