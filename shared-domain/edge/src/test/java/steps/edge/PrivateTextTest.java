package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateTextTest {
    @ParameterizedTest
    @CsvSource({
        "Key (phone)=(+79991234567) already exists, Key (phone)=((phone)) already exists",
        "89991234567 is wrong, (phone) is wrong",
        "mail to a.b+c@mail.example.org failed, mail to (e-mail) failed",
        "GET /bot1000001:local-sandbox-token-00/getMe, GET /bot(token)/getMe",
    })
    void hidesWhoSomebodyIsAndWhatOpensDoors(String text, String hidden) {
        assertThat(PrivateText.hidden(text)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update 4711 failed for good",
                "took 12.79991234567 ms at 2026-11-29T07:46:42.123456789Z",
                "steps.bot.Engine@1f2e3d",
                "http://localhost:8080 and 10.0.0.1:5432"
            })
    void leavesTheRestAsItIs(String text) {
        assertThat(PrivateText.hidden(text)).isEqualTo(text);
    }
}
