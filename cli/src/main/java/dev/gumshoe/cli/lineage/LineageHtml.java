package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.json.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Lineage as one HTML file that a person can move about in. It needs nothing else and loads nothing: what it shows stands in it
 * as JSON, and the page's policy lets its own script run and no other.
 */
final class LineageHtml {
    private static final String MARKUP = "&<>\"'";

    private LineageHtml() {}

    static String of(LineageView view) {
        String script = resource("lineage.js");
        String policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest(script) + "'";
        String title = escaped(title(view));
        return String.join(
                "\n",
                "<!DOCTYPE html>",
                "<html lang=\"en\">",
                "<head>",
                "<meta charset=\"utf-8\">",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">",
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
                "<title>" + title + "</title>",
                "<style>",
                resource("lineage.css") + "</style>",
                "</head>",
                "<body>",
                head(title, view),
                "<div id=\"stage\"><svg role=\"img\" aria-label=\"Lineage\"><g id=\"world\"></g></svg></div>",
                "<aside aria-live=\"polite\"></aside>",
                "<script id=\"data\" type=\"application/json\">"
                        + PlainJson.compact(new HtmlData(view, title(view)).plain()) + "</script>",
                "<script>" + script + "</script>",
                "</body>",
                "</html>",
                "");
    }

    private static String head(String title, LineageView view) {
        long nodes = view.nodes().stream().filter(node -> !node.isTest()).count();
        return String.join(
                "\n",
                "<header>",
                "<h1>" + title + "</h1><span class=\"count\">" + Counts.of((int) nodes, "node") + "</span>",
                "<div class=\"search\"><input type=\"search\" placeholder=\"Find a node or a column ( / )\""
                        + " aria-label=\"Find\"><ul id=\"found\"></ul></div>",
                "<span class=\"space\"></span>",
                "<span class=\"key\"><i></i>takes the value</span>",
                "<span class=\"key\"><i class=\"predicate\"></i>decides which rows</span>",
                "<button id=\"open\">Columns</button><button id=\"out\" aria-label=\"Smaller\">−</button>"
                        + "<button id=\"in\" aria-label=\"Larger\">+</button><button id=\"fit\">Fit</button>",
                "</header>");
    }

    private static String title(LineageView view) {
        String name =
                view.node(view.focus().node()).map(LineageView.ViewNode::label).orElse("");
        String column =
                view.focus().column().isEmpty() ? "" : "." + view.focus().column();
        String what = name.isEmpty() ? "Lineage" : "Lineage of " + name + column;
        return Printable.text(view.project().isEmpty() ? what : what + ", " + view.project());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) < 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = LineageHtml.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
