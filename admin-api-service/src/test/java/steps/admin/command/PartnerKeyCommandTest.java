package steps.admin.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerKeyCommandTest {
    private static CommandLine line;

    @BeforeAll
    static void start() throws Exception {
        line = new CommandLine(PartnerKeyCommand::new);
    }

    @AfterAll
    static void stop() {
        line.close();
    }

    @Test
    void goesThroughTheLifeOfAKey() throws Exception {
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
    void aSecretIsRotatedWhileTheFormerOneStillOpens() throws Exception {
        var first = said("add rotated").strip().lines().toList().getLast();
        var answer = said("rotate rotated --overlap 48");
        assertThat(answer).startsWith("0 The new secret of rotated").contains("48 more hours");
        var second = answer.strip().lines().toList().getLast();
        assertThat(second).matches("sbk_[A-Za-z0-9_-]{43}").isNotEqualTo(first);
        assertThat(said("list"))
                .containsPattern("rotated .*, former secret until 20.* and last used never")
                .doesNotContain(first, second);
        assertThat(said("rotate rotated")).contains("24 more hours");
        assertThat(said("rotate rotated --overlap 0")).startsWith("0 ");
        assertThat(said("list")).doesNotContain("former secret");
        assertThat(said("rotate nobody-at-all")).startsWith("1 No key that is in use");
        said("revoke rotated");
        assertThat(said("rotate rotated")).startsWith("1 No key that is in use");
    }

    @Test
    void withoutScopesAKeyMayDoAllAndWithoutDaysItNeverExpires() throws Exception {
        assertThat(said("add shop")).startsWith("0 ");
        assertThat(said("list")).contains("pvz:write,order:read,order:write", "until it is revoked");
    }

    @Test
    void aSandboxKeyIsForNothingReal() throws Exception {
        assertThat(said("add trial --sandbox 30")).startsWith("0 ");
        assertThat(said("list")).contains("trial").containsPattern("trial +sandbox +until 20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "add",
                "add Courier",
                "add courier-2 order:delete",
                "add courier-2 order:read 0",
                "add courier-2 sandbox",
                "add courier-2 --sandbox,order:read",
                "add courier-2 --sandbox order:read",
                "add courier-2 order:read 30 more",
                "rotate",
                "rotate courier soon",
                "rotate courier --overlap",
                "rotate courier --overlap soon",
                "rotate courier --overlap 1000",
                "revoke",
                "sing"
            })
    void saysHowItIsUsed(String words) throws Exception {
        assertThat(said(words)).startsWith("2 Usage: partner-key list");
    }

    @Test
    void saysInOneLineWhatTheDatabaseRefuses() throws Exception {
        try (var connection = line.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table partner_key add constraint nobody check (name <> 'nobody')");
        }
        assertThat(said("add nobody"))
                .startsWith("1 ERROR: ")
                .contains("\"nobody\"")
                .hasLineCount(1)
                .doesNotContain("Failing row");
    }

    private static String said(String words) throws Exception {
        return line.said("partner-key " + words);
    }
}
