package dev.gumshoe.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table in HTML; a share has a bar of its size behind it. */
final class HtmlTable {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}\\.[0-9]) %");

    private HtmlTable() {}

    static List<String> lines(Block.Table table) {
        List<String> lines = new ArrayList<>(List.of("<div class=\"scroll\"><table>"));
        StringBuilder header = new StringBuilder("<tr>");
        for (Block.Column column : table.columns()) {
            header.append(column.number() ? "<th class=\"number\">" : "<th>")
                    .append(HtmlText.of(column.name()))
                    .append("</th>");
        }
        lines.add(header.append("</tr>").toString());
        for (int i = 0; i < table.rows().size(); i++) {
            lines.add(row(table, i));
        }
        lines.add("</table></div>");
        return lines;
    }

    private static String row(Block.Table table, int index) {
        boolean total = table.total() && index == table.rows().size() - 1;
        StringBuilder row = new StringBuilder(total ? "<tr class=\"total\">" : "<tr>");
        List<String> cells = table.rows().get(index);
        for (int i = 0; i < cells.size(); i++) {
            boolean number = table.columns().get(i).number();
            row.append(number ? number(cells.get(i), total) : "<td>")
                    .append(HtmlText.of(cells.get(i)))
                    .append("</td>");
        }
        return row.append("</tr>").toString();
    }

    private static String number(String cell, boolean total) {
        Matcher share = SHARE.matcher(cell);
        return share.matches() && !total
                ? "<td class=\"number share\" style=\"background-size: " + share.group(1) + "% 100%\">"
                : "<td class=\"number\">";
    }
}
