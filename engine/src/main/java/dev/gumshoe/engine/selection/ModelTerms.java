package dev.gumshoe.engine.selection;

import static java.util.Objects.requireNonNull;

/**
 * On what terms a model may be read. What the manifest does not say is empty, as it is for what is not a model.
 *
 * @param access {@code private}, {@code protected} or {@code public}
 */
public record ModelTerms(String access, String version, String latestVersion) {
    /** Of what is not a model. */
    public static final ModelTerms NONE = new ModelTerms("", "", "");

    public ModelTerms {
        requireNonNull(access, "access is null");
        requireNonNull(version, "version is null");
        requireNonNull(latestVersion, "latestVersion is null");
    }

    public boolean isVersioned() {
        return !version.isEmpty();
    }
}
