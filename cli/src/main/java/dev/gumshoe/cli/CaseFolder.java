package dev.gumshoe.cli;

import dev.gumshoe.adapters.journal.JournalCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** A case's folder in the project, {@code .gumshoe/cases/<id>}: the case file, its report, and the journal. */
public final class CaseFolder {
    static final String JOURNAL = "journal.jsonl";

    /** Holds the digest of the journal's last line, for which the journal itself cannot vouch. */
    static final String SEAL = "journal.sha256";

    private static final String HOME = ".gumshoe";

    private final Path home;
    private final Path folder;

    private CaseFolder(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /**
     * The folder of a case, which need not be there yet.
     *
     * @param caseId lower case letters, digits and hyphens
     */
    public static CaseFolder of(Path project, String caseId) {
        if (!caseId.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("a case's id has other characters than a-z, 0-9 and -");
        }
        Path home = home(project);
        return new CaseFolder(home, home.resolve("cases").resolve(caseId));
    }

    /** Gumshoe's own folder in a project; where the project cannot be written, a folder of the user's that stands for it. */
    public static Path home(Path project) {
        Path inside = project.resolve(HOME);
        return !Files.isDirectory(project) || isWritable(inside) ? inside : elsewhere(project);
    }

    private static boolean isWritable(Path home) {
        try {
            return Files.isWritable(Files.createDirectories(home));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path elsewhere(Path project) {
        Path whole = project.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        String digest = UUID.nameUUIDFromBytes(whole.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        return Path.of(System.getProperty("user.home"), ".cache", "gumshoe", (name == null ? "" : name + "-") + digest);
    }

    /** Whether the case is kept outside of its project, for want of leave to write there. */
    boolean isElsewhere(Path project) {
        return !home.equals(project.resolve(HOME));
    }

    public Path path() {
        return folder;
    }

    public Path caseFile() {
        return folder.resolve("case.json");
    }

    public Path report() {
        return folder.resolve("report.txt");
    }

    public Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** Makes the folder, which version control is told to leave alone. */
    public void create() throws IOException {
        Files.createDirectories(folder);
        Path ignore = home.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            replace(ignore, "*\n");
        }
    }

    /** Writes both, each whole or not at all, and seals the journal; the case file last, so that where it is the rest is too. */
    public void write(String caseJson, String report) throws IOException {
        create();
        replace(report(), report);
        if (Files.exists(journal())) {
            String last = JournalCheck.verify(journal(), Optional.empty()).lastDigest();
            replace(folder.resolve(SEAL), last + "\n");
        }
        replace(caseFile(), caseJson);
    }

    static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".draft");
        try {
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
