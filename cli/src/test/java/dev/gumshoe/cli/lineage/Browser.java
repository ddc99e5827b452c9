package dev.gumshoe.cli.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium, told what to do by its own protocol. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
    private final List<String> problems = new ArrayList<>();
    private int sent;

    private Browser(Process process, String page) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(page), new Listener())
                .get();
        call("Runtime.enable", MAPPER.createObjectNode());
        call("Log.enable", MAPPER.createObjectNode());
    }

    static boolean isPresent() {
        return program().isPresent();
    }

    static Browser open(Path page, Path profile) throws Exception {
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1400,900",
                        "--remote-debugging-port=0",
                        "--remote-allow-origins=*",
                        "--user-data-dir=" + profile,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new Browser(process, target(port(profile)));
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** What an expression is worth, as text. */
    String evaluate(String expression) throws Exception {
        JsonNode reply = call(
                "Runtime.evaluate",
                MAPPER.createObjectNode()
                        .put("expression", "String(eval(" + MAPPER.writeValueAsString(expression) + "))"));
        JsonNode result = reply.path("result");
        if (result.has("exceptionDetails")) {
            throw new AssertionError(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value").asText();
    }

    /** Presses and lets go of the mouse where the element is. */
    void click(String selector) throws Exception {
        String place = evaluate("(r => (r.x + 20) + ',' + (r.y + r.height / 2))(document.querySelector(\"" + selector
                + "\").getBoundingClientRect())");
        double x = Double.parseDouble(place.split(",", -1)[0]);
        double y = Double.parseDouble(place.split(",", -1)[1]);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            ObjectNode event =
                    MAPPER.createObjectNode().put("type", type).put("x", x).put("y", y);
            call("Input.dispatchMouseEvent", event.put("button", "left").put("clickCount", 1));
        }
    }

    /** Errors that the page has had. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        socket.abort();
        process.destroyForcibly().onExit().join();
    }

    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        ObjectNode message = MAPPER.createObjectNode().put("id", ++sent).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get();
        while (true) {
            JsonNode reply = replies.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (reply == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (reply.path("id").asInt() == sent) {
                return reply;
            }
            String event = reply.path("method").asText();
            boolean error =
                    reply.path("params").path("entry").path("level").asText().equals("error");
            if (event.equals("Runtime.exceptionThrown") || error) {
                problems.add(reply.toString());
            }
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int port(Path profile) throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
                return Integer.parseInt(Files.readAllLines(file).get(0));
            }
            Thread.sleep(50);
        }
        throw new IOException("chromium did not start");
    }

    private static String target(int port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String body = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : MAPPER.readTree(body)) {
                if (target.path("type").asText().equals("page")
                        && target.path("url").asText().startsWith("file:")) {
                    return target.path("webSocketDebuggerUrl").asText();
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("chromium opened no page");
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    replies.add(MAPPER.readTree(text.toString()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage("");
        }
    }
}
