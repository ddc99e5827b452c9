package dev.gumshoe.cli;

import java.nio.file.Path;

/** The user's folder for what can be made again. */
public final class UserCache {
    private UserCache() {}

    /** Where compiled rules are kept: {@code XDG_CACHE_HOME}, else {@code ~/.cache}; {@code -Dgumshoe.cache} names another. */
    public static Path packs() {
        String named = System.getProperty("gumshoe.cache", "");
        if (!named.isEmpty()) {
            return Path.of(named, "packs");
        }
        String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        Path cache = xdg.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg);
        return cache.resolve("gumshoe").resolve("packs");
    }
}
