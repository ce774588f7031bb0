package steps.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogScanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad number +79991234567",
                "{\"phone\":\"79991234567\"}",
                "89991234567 said no",
                "to alice.smith+shop@example.org",
                "POST https://api.telegram.org/bot123456789:AAF-abcdefghijklmnop/sendMessage",
                "API_Key: your_secret_api_key"
            })
    void findsWhatNobodyMayReadInALog(String line) {
        assertThat(LogScan.secretsIn(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat 3f2a91 took 12.79991234567 ms",
                "order 4711 of 2026-11-29T07:46:42.123456789Z",
                "steps.bot.Engine@1f2e3d failed",
                "listening on http://localhost:8080"
            })
    void leavesNumbersAndAddressesOfOursAlone(String line) {
        assertThat(LogScan.secretsIn(line)).isEmpty();
    }
}
