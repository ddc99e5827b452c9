package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A pack of rules as its authors wrote it.
 *
 * @param name begins the packages of its rules, so that no two packs replace each other's
 * @param shown what stands before a file's path where a rule's place is told; empty, or ending with a slash
 */
public record RulePack(String name, String shown, List<RuleFile> files) {
    public RulePack {
        requireNonNull(name, "name is null");
        requireNonNull(shown, "shown is null");
        files = List.copyOf(files);
    }

    /** Every rule file below a folder. */
    public static RulePack below(String name, String shown, Path folder) {
        return new RulePack(name, shown, RuleFile.below(folder));
    }

    /** The same pack, shown as {@code rules/tree/lead.drl}: by the folder and the one that it is in. */
    static RulePack builtIn(String name, Path folder) {
        Path source = folder.toAbsolutePath().normalize();
        Path home = source.getParent();
        String shown = (home == null ? "" : home.getFileName() + "/") + source.getFileName() + "/";
        return below(name, shown, source);
    }

    /**
     * Where each rule is written, by {@code package/rule name}.
     *
     * @throws RulesException where two rules of a folder have one name, of which the engine would drop one in silence
     */
    Map<String, String> ruleLines() {
        Map<String, String> lines = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleFile.RuleLine rule : file.rules()) {
                String where = shown + file.shown() + ":" + rule.line();
                String earlier = lines.put(file.packageName(name) + "/" + rule.rule(), where);
                if (earlier != null) {
                    throw new RulesException(where + ": rule '" + rule.rule() + "' is also at " + earlier
                            + "; expected a name of its own");
                }
            }
        }
        return lines;
    }

    /** A digest of the pack's name and its text, and of what else is given. */
    String digest(List<String> more) {
        MessageDigest digest = sha256();
        more.forEach(text -> add(digest, text));
        add(digest, name);
        add(digest, shown);
        files.forEach(file -> {
            add(digest, file.relative());
            add(digest, file.shown());
            add(digest, file.text());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
