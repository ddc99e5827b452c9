package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.Printable;

/** Text that a browser shows as it is, in an element or in a quoted attribute. */
final class HtmlText {
    private HtmlText() {}

    static String of(String text) {
        return escaped(Printable.text(text));
    }

    /** Several lines, for an element that keeps them. */
    static String lines(String text) {
        return String.join("\n", text.lines().map(HtmlText::of).toList());
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
