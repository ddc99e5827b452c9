package dev.gumshoe.adapters.record;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.fact.Fact;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The facts that a case was decided on, a line each: packed in a case's folder, plain where people keep them under version control. */
final class FactsFile {
    static final String PACKED = "facts.jsonl.gz";
    static final String PLAIN = "facts.jsonl";

    private FactsFile() {}

    /** Writes them packed; the digest of the lines, empty where the folder cannot be written. */
    static String write(Path folder, List<Fact> facts) {
        try {
            Path file = folder.resolve(PACKED);
            MessageDigest digest = sha256();
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                    new DigestOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), digest),
                    StandardCharsets.UTF_8))) {
                writeLines(out, facts, line -> line);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * Writes them for people to read.
     *
     * @param line what is written for each line
     * @return the digest of the lines
     */
    static String writePlain(Path folder, List<Fact> facts, UnaryOperator<String> line) throws IOException {
        MessageDigest digest = sha256();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(folder.resolve(PLAIN)), digest),
                StandardCharsets.UTF_8))) {
            writeLines(out, facts, line);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void writeLines(BufferedWriter out, List<Fact> facts, UnaryOperator<String> line)
            throws IOException {
        for (Fact fact : facts) {
            out.write(line.apply(RecordText.of(fact, Fact.class)));
            out.write('\n');
        }
    }

    /**
     * Reads them.
     *
     * @param digest of the lines, as the journal has it
     */
    static List<Fact> read(Path folder, String digest) {
        Path packed = folder.resolve(PACKED);
        Path file = Files.exists(packed) ? packed : folder.resolve(PLAIN);
        if (!Files.exists(file)) {
            throw InputException.of(file, "there is no such file", "the facts that the case was decided on");
        }
        MessageDigest sum = sha256();
        List<Fact> facts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.equals(packed) ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                facts.add(RecordText.read(line, Fact.class, file + ":" + (facts.size() + 1)));
            }
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", "the facts that the case was decided on");
        }
        if (!HexFormat.of().formatHex(sum.digest()).equals(digest)) {
            throw InputException.of(file, "was changed", "the facts that the journal vouches for");
        }
        return facts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
