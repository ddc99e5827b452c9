package dev.gumshoe.engine.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs of the user's own, compiled once and kept: a pack is compiled again when its text, the vocabulary, the rule engine or Java
 * is another, or when what is kept is damaged.
 */
public final class UserPacks {
    private static final int DIGEST = 32;
    private final Path cache;
    private final String vocabulary;

    /**
     * Packs kept in a folder.
     *
     * @param cache need not be there; where it cannot be written each run compiles
     */
    public UserPacks(Path cache) {
        this(cache, PackIndex.load("rules", UserPacks.class.getClassLoader()).vocabulary());
    }

    UserPacks(Path cache, String vocabulary) {
        this.cache = cache;
        this.vocabulary = vocabulary;
    }

    /**
     * The pack, compiled behind the fence.
     *
     * @param described what else the check looks at: where it is another, the pack is checked again
     * @param check run before a pack is compiled; what it throws is thrown
     * @throws RulesException naming what does not compile
     */
    public LoadedPack load(RulePack pack, List<String> described, Runnable check) {
        List<String> key = new ArrayList<>(described);
        key.add(vocabulary);
        key.add(Integer.toString(Runtime.version().feature()));
        Path kept = cache.resolve(pack.digest(key) + ".pack");
        Map<String, byte[]> files = read(kept).orElseGet(() -> {
            check.run();
            return compile(pack, kept);
        });
        byte[] index = files.getOrDefault(PackIndex.resource(pack.name()), new byte[0]);
        return LoadedPack.of(
                PackIndex.parse(new String(index, StandardCharsets.UTF_8)),
                new Fence(UserPacks.class.getClassLoader(), files));
    }

    /** Compiles a pack that is not worth keeping. */
    public static LoadedPack compile(RulePack pack) {
        CompiledPack compiled = compiled(pack);
        return LoadedPack.of(compiled.index(), new Fence(UserPacks.class.getClassLoader(), compiled.classes()));
    }

    private static CompiledPack compiled(RulePack pack) {
        return new PackCompiler(new Fence(UserPacks.class.getClassLoader(), Map.of())).compile(pack);
    }

    private Map<String, byte[]> compile(RulePack pack, Path kept) {
        Map<String, byte[]> files = compiled(pack).files();
        try {
            keep(files, kept);
        } catch (IOException e) {
            return files; // compiled anew by the next run
        }
        return files;
    }

    private void keep(Map<String, byte[]> files, Path kept) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        Path folder = Files.createDirectories(cache);
        Path draft = Files.createTempFile(folder, "pack-", ".draft");
        try {
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.write(digest(bytes.toByteArray()));
            bytes.writeTo(sealed);
            Files.write(draft, sealed.toByteArray());
            Files.move(draft, kept, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What is kept, unless it is missing or damaged. */
    private static Optional<Map<String, byte[]>> read(Path kept) {
        try {
            byte[] sealed = Files.readAllBytes(kept);
            byte[] bytes = Arrays.copyOfRange(sealed, Math.min(DIGEST, sealed.length), sealed.length);
            return Arrays.equals(digest(bytes), Arrays.copyOf(sealed, DIGEST))
                    ? Optional.of(unzip(bytes))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
