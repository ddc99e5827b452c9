package dev.gumshoe.adapters.dbt.manifest;

/**
 * A node's code. What the manifest does not say is empty.
 *
 * @param language {@code sql} or {@code python}
 * @param checksum the digest of the file as written, with the kind of digest before it: {@code sha256:ab12}
 */
public record NodeCode(String raw, String compiled, String language, String checksum) {

    public boolean isSql() {
        return language.equals("sql");
    }

    /** False where dbt only parsed the project. */
    public boolean isCompiled() {
        return !compiled.isBlank();
    }
}
