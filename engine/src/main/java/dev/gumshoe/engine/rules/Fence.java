package dev.gumshoe.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a user's pack, and hides from them what no rule needs: the system, processes, threads, class loaders,
 * reflection, files and the network. It catches accidents. It is no sandbox for rules of strangers.
 */
final class Fence extends ClassLoader {
    private static final Set<String> PACKAGES =
            Set.of("java.io", "java.nio", "java.net", "java.lang.reflect", "java.lang.invoke", "java.lang.instrument");
    private static final Pattern CLASS = Pattern.compile(
            "java\\.lang\\.(System|Runtime|Process|ProcessBuilder|ProcessHandle|Thread|ThreadGroup|ThreadLocal|ClassLoader|Module|ModuleLayer|Shutdown)(\\$.*)?");
    /** What the rule compiler's own classes are made of. */
    private static final Set<String> NEEDED = Set.of(
            "java.io.Serializable",
            "java.io.ObjectStreamException",
            "java.io.IOException",
            "java.io.InvalidObjectException",
            "java.io.ObjectInput",
            "java.io.ObjectOutput",
            "java.io.Externalizable",
            "java.lang.invoke.SerializedLambda",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.CallSite",
            "java.lang.invoke.MethodType",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.invoke.TypeDescriptor$OfField",
            "java.lang.invoke.TypeDescriptor$OfMethod");

    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w.$\"])(?:java\\.lang\\.)?"
            + "(System|Runtime|ProcessBuilder|ProcessHandle|Process|ThreadLocal|ThreadGroup|Thread|ClassLoader|Class)(?=\\s*[.(])"
            + "|\\b(java\\.(?:io|nio|net|lang\\.(?:reflect|invoke|instrument))|javax|jdk|sun|com\\.sun)(?=\\.)"
            + "|\\b(getClass|forName|getClassLoader)(?=\\s*\\()");

    private final Map<String, byte[]> classes;

    Fence(ClassLoader vocabulary, Map<String, byte[]> classes) {
        super(vocabulary);
        this.classes = Map.copyOf(classes);
    }

    /** What a piece of Java names that is behind the fence, if anything. Texts in quotes must have been blanked. */
    static Optional<String> named(String java) {
        Matcher matcher = WRITTEN.matcher(java);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static boolean hides(String className) {
        if (NEEDED.contains(className)) {
            return false;
        }
        if (CLASS.matcher(className).matches()) {
            return true;
        }
        return PACKAGES.stream().anyMatch(hidden -> className.startsWith(hidden + "."));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (hides(name)) {
            throw new ClassNotFoundException(name + " is behind the fence: a rule reads facts and inserts conclusions");
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isHidden(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isHidden(name) ? null : super.getResourceAsStream(name);
    }

    private static boolean isHidden(String resource) {
        return resource.endsWith(".class")
                && hides(resource.substring(0, resource.length() - ".class".length())
                        .replace('/', '.'));
    }
}
