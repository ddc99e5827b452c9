package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small pattern that works, for an author to change into the one that is wanted. */
public final class Skeleton {
    private static final Pattern NAME = Pattern.compile("([a-z][a-z0-9-]*)/([a-z][a-z0-9]*(?:-[a-z0-9]+)+)");
    private static final List<String> FILES = List.of(RuleSet.RULES, PatternFile.NAME, CasesFile.NAME, Page.NAME);

    private Skeleton() {}

    /**
     * Writes a pattern's four files.
     *
     * @param name {@code <area>/<id>}
     * @return the pattern's folder
     * @throws InputException where the name is none, or the folder is there
     */
    public static Path write(Path patterns, String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw InputException.of(
                    Printable.quoted(name),
                    "is no name of a pattern",
                    "<area>/<id>, such as joins/orders-join-on-email");
        }
        Path folder = patterns.resolve(matcher.group(1)).resolve(matcher.group(2));
        if (Files.exists(folder)) {
            throw InputException.of(folder, "is there already", "a folder that is not");
        }
        try {
            Files.createDirectories(folder);
            for (String file : FILES) {
                String text = template(file)
                        .replace("{area}", matcher.group(1))
                        .replace("{id}", matcher.group(2))
                        .replace("{title}", title(matcher.group(2)));
                Files.writeString(folder.resolve(file), text);
            }
        } catch (IOException e) {
            throw InputException.of(folder, "cannot be written", "a folder that can be");
        }
        return folder;
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String template(String file) {
        try (InputStream in = Skeleton.class.getResourceAsStream("skeleton/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template '" + file + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
