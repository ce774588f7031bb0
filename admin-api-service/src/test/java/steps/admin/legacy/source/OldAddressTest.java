package steps.admin.legacy.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldAddressTest {
    @Test
    void isReadAsThePythonSystemsSettingsWriteIt() {
        var address = OldAddress.parse(
                        "postgresql+asyncpg://steps_bot:p%40ss+word%2F@db.example.org:6432/steps_bot?sslmode=require")
                .orElseThrow();
        assertThat(address.user()).isEqualTo("steps_bot");
        assertThat(address.password()).isEqualTo("p@ss+word/");
        assertThat(address.jdbcUrl())
                .isEqualTo(
                        "jdbc:postgresql://db.example.org:6432/steps_bot?ApplicationName=steps-import&sslmode=require");
    }

    @Test
    void hasTheUsualPortWhenItNamesNone() {
        assertThat(OldAddress.parse("postgres://a@localhost/old").orElseThrow().port())
                .isEqualTo(5432);
    }

    @Test
    void neverShowsThePassword() {
        assertThat(OldAddress.parse("postgresql://a:secret@localhost/old")
                        .orElseThrow()
                        .toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old",
                "mysql://a@b/c",
                "postgresql://",
                "postgresql://host",
                "postgresql://host/",
                "postgresql://a b/c",
                "postgresql:///c",
                "http://host/db"
            })
    void refusesWhatIsNone(String written) {
        assertThat(OldAddress.parse(written)).isEmpty();
    }
}
