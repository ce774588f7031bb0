package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientListTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15\n7\n15\n",
                "telegram_id\r\n15\r\n7\r\n",
                "\uFEFFid;name\n15;Анна\n7;Борис",
                "\"15\",\"Анна\"\n\n \"7\" ,\"Борис\"\n",
                "15\tАнна\n7",
            })
    void namesEachOnce(String text) {
        assertThat(RecipientList.of(text))
                .isInstanceOfSatisfying(
                        RecipientList.Read.class,
                        read -> assertThat(read.listed().telegramIds()).containsExactly(15L, 7L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "telegram_id\n", "15\nBoris", "15\n-7", "15\n0", "15\n99999999999999999999", "15\n7.0"})
    void saysWhatIsWrong(String text) {
        assertThat(RecipientList.of(text)).isInstanceOf(RecipientList.Faulty.class);
    }

    @Test
    void isNotEndless() {
        var most = LongStream.rangeClosed(1, Condition.Listed.MOST).mapToObj(Long::toString);
        var text = most.collect(Collectors.joining("\n"));
        assertThat(RecipientList.of(text)).isInstanceOf(RecipientList.Read.class);
        assertThat(RecipientList.of(text + "\n200000")).isInstanceOf(RecipientList.Faulty.class);
    }
}
