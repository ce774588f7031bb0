package steps.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    /** The first and the last of each range that Unicode calls default-ignorable, and what is seen no more than they. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00ad, 0x034f, 0x061c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x180f, 0x200b, 0x200c, 0x200d, 0x200e,
                0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x206f, 0x3164, 0xfe00, 0xfe0e, 0xfe0f, 0xfeff, 0xffa0,
                0x1bca0, 0x1d173, 0xe0001, 0xe007f, 0xe0100, 0xe01ef, 0xfff9, 0x0000, 0x0007, 0x001b, 0x007f, 0x0080
            })
    void dropsWhatNobodySees(int sign) {
        var unseen = Character.toString(sign);
        assertThat(CleanText.of(unseen + "Ка" + unseen + "зань" + unseen)).isEqualTo("Казань");
        assertThat(CleanText.isBlank(unseen + " " + unseen)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                ' ', '\t', '\n', 0x0b, '\r', 0x1f, 0x85, 0xa0, 0x1680, 0x2000, 0x2003, 0x2007, 0x2009, 0x200a, 0x2028,
                0x2029, 0x202f, 0x205f, 0x2800, 0x3000
            })
    void anySpaceIsOneSpaceBetweenWords(int sign) {
        var space = Character.toString(sign);
        assertThat(CleanText.of(space + "Нижний" + space + space + "Новгород" + space))
                .isEqualTo("Нижний Новгород");
        assertThat(CleanText.isBlank(space)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '-', 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2043, 0x2212, 0x02d7, 0x058a, 0x05be, 0x2e3a,
                0xfe58, 0xfe63, 0xff0d
            })
    void anyHyphenIsAHyphen(int sign) {
        assertThat(CleanText.of("Мамин" + Character.toString(sign) + "Сибиряк")).isEqualTo("Мамин-Сибиряк");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\'', 0xb4, 0x2018, 0x2019, 0x201a, 0x201b, 0x2032, 0x2035, 0x2b9, 0x2bb, 0x2bc, 0x2bd, 0x2c8, 0x2ca,
                0x2cb, 0xa78c, 0xff07, 0xff40
            })
    void anyApostropheIsAnApostrophe(int sign) {
        assertThat(CleanText.of("О" + Character.toString(sign) + "Коннор")).isEqualTo("О'Коннор");
    }

    @Test
    void leavesEverythingElseOfAsciiAsItIs() {
        var ascii = IntStream.rangeClosed('!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(CleanText.of(ascii)).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Казань, ул. «Мира» № 5", "東京", "გიორგი", "José", "👍", "ﬁ①™"})
    void leavesWhatIsSeenAsItIs(String written) {
        assertThat(CleanText.of(written)).isEqualTo(written);
    }

    @Test
    void composesLettersAlsoAroundWhatIsDropped() {
        assertThat(CleanText.of("Андреи\u0306")).isEqualTo("Андрей");
        assertThat(CleanText.of("Андреи\u200b\u0306")).isEqualTo("Андрей");
    }
}
