package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** Where the rules that come with the program lie as they are written: beside their compiled form, in a jar or a folder. */
public final class BuiltInFolders {
    private BuiltInFolders() {}

    /** The library of bug patterns. */
    public static Path patterns() {
        return folder("bug-patterns");
    }

    /** The decision tree. */
    public static Path tree() {
        return folder("rules");
    }

    private static Path folder(String pack) {
        String index = "META-INF/gumshoe/" + pack + ".pack";
        URL url = BuiltInFolders.class.getClassLoader().getResource(index);
        if (url == null) {
            throw InputException.of(pack, "is not on the class path", "the built-in rules");
        }
        try {
            Path file = url.getProtocol().equals("jar") ? insideJar(url.toURI(), index) : Path.of(url.toURI());
            return file.resolve("../../../" + pack).normalize();
        } catch (URISyntaxException | IOException e) {
            throw InputException.of(pack, "cannot be read", "the built-in rules");
        }
    }

    /** The jar stays open as long as the program runs: paths into it are handed on. */
    @SuppressWarnings("MustBeClosedChecker")
    private static Path insideJar(URI uri, String index) throws IOException {
        FileSystem jar;
        try {
            jar = FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            jar = FileSystems.getFileSystem(uri);
        }
        return jar.getPath("/" + index);
    }
}
