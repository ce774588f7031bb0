package steps.bot.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-29T12:30");
    private static final WrittenTime TIME = new WrittenTime("сегодня", "завтра");

    @ParameterizedTest
    @CsvSource({
        "18:00, 2026-11-29T18:00",
        "9.05, 2026-11-30T09:05",
        "12:30, 2026-11-30T12:30",
        "' Завтра  10:00 ', 2026-11-30T10:00",
        "сегодня 23:59, 2026-11-29T23:59",
        "25.12 18:00, 2026-12-25T18:00",
        "'1.2, 7:00', 2027-02-01T07:00",
        "25.12.2027 18.00, 2027-12-25T18:00",
    })
    void theNextSuchTimeIsMeant(String text, LocalDateTime time) {
        assertThat(TIME.parse(text, NOW)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "скоро",
                "24:00",
                "12:60",
                "31.02 10:00",
                "25.12.2020 18:00",
                "сегодня 10:00",
                "вчера 10:00",
                "18",
                "0.1 10:00"
            })
    void aTextThatNamesNoTimeToComeIsNone(String text) {
        assertThat(TIME.parse(text, NOW)).isEmpty();
    }
}
