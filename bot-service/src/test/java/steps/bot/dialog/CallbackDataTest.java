package steps.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackDataTest {
    @Test
    void writesPartsWithColonsAndNumbersInBase36() {
        assertThat(CallbackData.of("menu")).isEqualTo("menu");
        assertThat(CallbackData.of("walk", "finish", 35L)).isEqualTo("walk:finish:z");
        assertThat(CallbackData.of("order", 0, 36, "x")).isEqualTo("order:0:10:x");
    }

    @Test
    void readsWhatItWrites() {
        var wire = CallbackData.parse(CallbackData.of("walk", "finish", 1_234_567_890_123L));
        assertThat(wire.tag()).isEqualTo("walk");
        assertThat(wire.text(0)).contains("finish");
        assertThat(wire.number(1)).contains(1_234_567_890_123L);
    }

    @Test
    void refusesToBeLongerThanTelegramAllows() {
        assertThat(CallbackData.of("t", "x".repeat(62))).hasSize(64);
        assertThatThrownBy(() -> CallbackData.of("t", "x".repeat(63))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallbackData.of("t", "ё".repeat(32))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMarkTellsWhatTheButtonStandsUnderAndIsNoPartOfTheData() {
        assertThat(CallbackData.underKeptWords("menu:1")).isEqualTo("=menu:1");
        assertThat(CallbackData.underKeptWords("~menu:1")).isEqualTo("~menu:1");
        assertThat(CallbackData.underKeptWords("m".repeat(64))).hasSize(64);
        assertThat(CallbackData.isUnderKeptWords("=menu:1")).isTrue();
        assertThat(CallbackData.isUnderNotice("=menu:1")).isFalse();
        assertThat(CallbackData.underPicture("menu:1")).isEqualTo("#menu:1");
        assertThat(CallbackData.underPicture("=menu:1")).isEqualTo("=menu:1");
        assertThat(CallbackData.isUnderPicture("#menu:1")).isTrue();
        assertThat(CallbackData.isUnderPicture("=menu:1")).isFalse();
        assertThat(CallbackData.parse("#menu:1")).isEqualTo(CallbackData.parse("menu:1"));
        assertThat(CallbackData.parse("=menu:1")).isEqualTo(CallbackData.parse("menu:1"));
        assertThat(CallbackData.parse("==menu").tag()).isEqualTo("=menu");
    }

    @Test
    void anArgumentThatIsNotThereIsEmpty() {
        assertThat(CallbackData.parse("menu")).isEqualTo(new CallbackData("menu", List.of()));
        assertThat(CallbackData.parse("menu").text(0)).isEmpty();
        assertThat(CallbackData.parse("menu").number(0)).isEmpty();
        assertThat(CallbackData.parse("")).isEqualTo(new CallbackData("", List.of()));
        assertThat(CallbackData.parse("a::b")).isEqualTo(new CallbackData("a", List.of("", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.5", "A", " 1", "1 ", "1zzzzzzzzzzzz", "٣"})
    void anythingButANumberFromZeroOnIsEmpty(String text) {
        assertThat(CallbackData.parse("t:" + text).number(0)).isEmpty();
    }

    @Test
    void theLargestNumberFits() {
        assertThat(CallbackData.parse("t:zzzzzzzzzzzz").number(0)).contains(4_738_381_338_321_616_895L);
    }
}
