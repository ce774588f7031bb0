package steps.admin.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "select * from users where id = $1 | select * from users where id = $1",
                "select * from users where phone = '+79001234567' | select * from users where phone = ?",
                "select 'it''s a secret', 1.5e-3 from t2 | select ?, ?-? from t2",
                "select E'a\\'secret', 'b\\' from t | select E?, ? from t",
                "alter role a password 'secret | alter role a password ?",
                "do $$ secret $$ | do ?",
                "do $body$ secret $$ secret $body$ | do ?",
                "select $secret from here on | select $secret from here on",
                "select /* secret /* of */ ours */ 1 -- secret | select ?",
                "select \"user's 1\" from \"order\" where x=0xff | select \"user's 1\" from \"order\" where x=?",
                "select U&'secret' , 'more' | select U&? , ?",
            })
    void nothingThatWasWrittenIntoItIsShown(String sql, String shown) {
        assertThat(StatementText.of(sql)).isEqualTo(shown);
    }

    @Test
    void linesBecomeOne() {
        assertThat(StatementText.of("select a,\n       b -- why's that\n  from\tc"))
                .isEqualTo("select a, b from c");
    }

    @Test
    void longStatementsAreCut() {
        assertThat(StatementText.of("select " + "abc, ".repeat(100)))
                .hasSize(300)
                .endsWith("…");
    }

    @Test
    void unfinishedStatementsEndWhereTheyAreCut() {
        for (var end : new String[] {"'", "E'\\", "\"", "$$", "$a", "/*", "/* /*", "--", "1.", "$"}) {
            assertThat(StatementText.of("select " + end)).startsWith("select").doesNotContain("secret");
        }
    }
}
