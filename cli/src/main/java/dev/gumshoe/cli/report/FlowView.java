package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.FlowLine;
import dev.gumshoe.engine.fact.Amount;
import java.util.ArrayList;
import java.util.List;

/** The row flow as a table: where the walk ends, each stage that does not conserve its rows, and what comes out. */
final class FlowView {
    private FlowView() {}

    static List<Block> of(List<FlowLine> flow, boolean whole) {
        List<FlowLine> shown = whole ? flow : telling(flow);
        boolean amounts = shown.stream().anyMatch(line -> change(line).known());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                columns(amounts), shown.stream().map(line -> row(line, amounts)).toList(), false));
        if (shown.size() < flow.size()) {
            blocks.add(new Block.Paragraph(
                    Numbers.counted(flow.size() - shown.size(), "other stage") + " passed on each row once."));
        }
        return blocks;
    }

    private static List<FlowLine> telling(List<FlowLine> flow) {
        List<FlowLine> telling = new ArrayList<>();
        for (int i = 0; i < flow.size(); i++) {
            if (i == 0 || i == flow.size() - 1 || !flow.get(i).conserves()) {
                telling.add(flow.get(i));
            }
        }
        return telling;
    }

    private static List<Block.Column> columns(boolean amounts) {
        List<Block.Column> columns = new ArrayList<>(List.of(
                new Block.Column("stage", false),
                new Block.Column("rows in", true),
                new Block.Column("rows out", true),
                new Block.Column("change", true)));
        if (amounts) {
            columns.add(new Block.Column("in amount", true));
        }
        return columns;
    }

    private static List<String> row(FlowLine line, boolean amounts) {
        List<String> row = new ArrayList<>(List.of(
                line.line() + "  " + line.label(),
                Numbers.of(line.in().rows()),
                Numbers.of(line.out().rows()),
                line.conserves()
                        ? ""
                        : signed(Numbers.of(line.out().rows() - line.in().rows()))));
        if (amounts) {
            Amount change = change(line);
            boolean moved = change.known() && change.value().signum() != 0;
            row.add(moved ? signed(Numbers.of(change.value())) : "");
        }
        return row;
    }

    private static String signed(String number) {
        return number.startsWith("-") ? number : "+" + number;
    }

    private static Amount change(FlowLine line) {
        return line.out().amount().minus(line.in().amount());
    }
}
