package dev.gumshoe.adapters.dbt.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ManifestText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProfileSearchTest {
    private static final String PROFILES = """
            defaults: &defaults
              type: postgres
              port: 5432
            shop:
              target: dev
              outputs:
                dev:
                  <<: *defaults
                  host: localhost
                  password: "{{ env_var('PG_PASSWORD') }}"
                  port: "{{ env_var('PG_PORT', '5433') | as_number }}"
                  options: ["{{ env_var('OPTION', 'x') }}"]
                prod:
                  type: snowflake
                  account: "{{ env_var('ACCOUNT') }}"
            """;

    @TempDir
    Path project;

    @Test
    void fillsInTheTargetThatTheProfileNames() {
        ManifestText.write(project.resolve("profiles.yml"), PROFILES);
        DbtProfile profile = search(Map.of("PG_PASSWORD", "s3cret"), "", "", "").find("shop");
        assertThat(profile.type()).isEqualTo("postgres");
        assertThat(profile.target()).isEqualTo("dev");
        assertThat(profile.settings()).containsEntry("port", 5433L).containsEntry("options", List.of("x"));
        assertThat(profile.text("password")).contains("s3cret");
    }

    @Test
    void fillsInOnlyTheTargetThatIsChosen() {
        ManifestText.write(project.resolve("profiles.yml"), PROFILES);
        Map<String, String> environment = Map.of("ACCOUNT", "acme");
        assertThat(search(environment, "", "", "prod").find("shop").settings()).containsEntry("account", "acme");
        assertThat(search(with(environment, "DBT_TARGET", "prod"), "", "", "")
                        .find("shop")
                        .type())
                .isEqualTo("snowflake");
    }

    @Test
    void searchesInDbtsOrder() {
        Map<String, String> environment = Map.of("HOME", project.resolve("home").toString());
        ManifestText.write(project.resolve("home/.dbt/profiles.yml"), profile("home"));
        assertThat(search(environment, "", "", "").find("shop").type()).isEqualTo("home");
        ManifestText.write(project.resolve("profiles.yml"), profile("project"));
        assertThat(search(environment, "", "", "").find("shop").type()).isEqualTo("project");
        ManifestText.write(project.resolve("named/profiles.yml"), profile("variable"));
        Map<String, String> named =
                with(environment, "DBT_PROFILES_DIR", project.resolve("named").toString());
        assertThat(search(named, "", "", "").find("shop").type()).isEqualTo("variable");
        ManifestText.write(project.resolve("flag/profiles.yml"), profile("flag"));
        assertThat(search(named, project.resolve("flag").toString(), "", "")
                        .find("shop")
                        .type())
                .isEqualTo("flag");
    }

    @Test
    void showsNoSetting() {
        ManifestText.write(project.resolve("profiles.yml"), PROFILES);
        ProfileSearch search = search(Map.of("PG_PASSWORD", "s3cret"), "", "", "");
        assertThat(search.toString()).doesNotContain("s3cret");
        assertThat(search.find("shop")).hasToString("shop.dev (postgres: type, port, host, password, options)");
    }

    @Test
    void saysWhichVariableIsNotSet() {
        ManifestText.write(project.resolve("profiles.yml"), PROFILES);
        assertRefused(
                search(Map.of(), "", "", ""),
                "profiles.yml: environment variable 'PG_PASSWORD' is not set; "
                        + "'password' needs it: set it, or give env_var a default");
    }

    @Test
    void saysWhatThereIsInstead() {
        Path file = ManifestText.write(project.resolve("profiles.yml"), PROFILES);
        assertRefused(
                search(Map.of(), "", "shp", ""),
                file + ": has no profile 'shp'; expected one of defaults, shop (did you mean 'shop'?)");
        assertRefused(
                search(Map.of(), "", "", "prd"),
                file + ": has no target 'prd'; expected one of dev, prod (did you mean 'prod'?)");
    }

    @Test
    void saysWhereItLooked() {
        assertRefused(
                search(Map.of("HOME", "/home/ada"), "", "", ""),
                "profiles.yml: there is none in " + project + " or /home/ada/.dbt; expected dbt's profiles");
        assertRefused(
                search(Map.of(), "/nowhere", "", ""),
                "profiles.yml: there is none in /nowhere; expected dbt's profiles");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "password: [s3cret\\nb: x | is not YAML at line",
                "password: \\ts3cret\\n\\tuser: x | has a tab where YAML wants spaces",
                "password: s3cret\\npassword: s3cret | has the same key twice at line 2"
            })
    void quotesNothingOfABrokenFile(String text, String message) {
        ManifestText.write(
                project.resolve("profiles.yml"), text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> search(Map.of(), "", "", "").find("shop"))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    private ProfileSearch search(Map<String, String> environment, String folder, String profile, String target) {
        return new ProfileSearch(project, environment, folder, profile, target);
    }

    private static String profile(String type) {
        return "shop: {target: dev, outputs: {dev: {type: " + type + "}}}";
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return more;
    }

    private static void assertRefused(ProfileSearch search, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> search.find("shop"))
                .withMessage(message);
    }
}
