package steps.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.postgres.LocalPostgres;

class PartnerKeyCommandTest {
    private static LocalPostgres postgres;
    private static PartnerKeyCommand command;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
        var source = postgres.source(postgres.database());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        command = new PartnerKeyCommand(source);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void goesThroughTheLifeOfAKey() {
        var added = said("add courier order:read,order:write 365");
        assertThat(added).startsWith("0 The key of courier, which is shown only now:\n");
        var secret = added.strip().lines().toList().getLast();
        assertThat(said("add courier")).startsWith("1 There is a key courier already");
        assertThat(said("list"))
                .contains("courier", "order:read,order:write", "until 20", "last used never")
                .doesNotContain(secret);
        assertThat(said("revoke courier")).isEqualTo("0 The key of courier is revoked.\n");
        assertThat(said("list")).contains("revoked 20");
        assertThat(said("revoke courier")).startsWith("1 No key that is in use");
        assertThat(said("add courier")).startsWith("1 There is a key courier already, or was.");
    }

    @Test
    void withoutScopesAKeyMayDoAllAndWithoutDaysItNeverExpires() {
        assertThat(said("add shop")).startsWith("0 ");
        assertThat(said("list")).contains("pvz:write,order:read,order:write", "until it is revoked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "add",
                "add Courier",
                "add courier-2 order:delete",
                "add courier-2 order:read 0",
                "add courier-2 order:read 30 more",
                "revoke",
                "sing"
            })
    void saysHowItIsUsed(String words) {
        assertThat(said(words)).startsWith("2 Usage: partner-key list");
    }

    /** With the exit code before it. */
    private static String said(String words) {
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var all = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            int code = command.run(("partner-key " + words).strip().split(" ", -1));
            return code + " " + said.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
