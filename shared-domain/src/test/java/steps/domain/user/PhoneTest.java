package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79991234567",
                "79991234567",
                "89991234567",
                "8 (999) 123-45-67",
                "+7 999 123 45 67",
                "  +7-999-123-45-67 ",
                "9991234567"
            })
    void understandsAllWaysToWriteARussianNumber(String written) {
        assertThat(Phone.parse(written)).contains(new Phone("+79991234567"));
    }

    @ParameterizedTest
    @CsvSource({
        "+375 29 123-45-67, +375291234567",
        "375291234567,      +375291234567",
        "+49 1512 3456789,  +4915123456789",
        "77011234567,       +77011234567",
        "+86 138 1234 5678, +8613812345678",
        "+1 212 555 0123,   +12125550123",
    })
    void understandsForeignNumbers(String written, String e164) {
        assertThat(Phone.parse(written)).contains(new Phone(e164));
    }

    /** Telegram leaves the plus out, and never writes a number as people do inside their country. */
    @ParameterizedTest
    @CsvSource({
        "79991234567,    +79991234567",
        "+79991234567,   +79991234567",
        "375291234567,   +375291234567",
        "8613812345678,  +8613812345678",
        "819012345678,   +819012345678",
        "821012345678,   +821012345678",
        "84912345678,    +84912345678",
        "+84912345678,   +84912345678",
        "998901234567,   +998901234567",
        "12125550123,    +12125550123",
        "6591234567,     +6591234567",
        "89991234567,    +79991234567",
    })
    void readsTelegramsNumbersAsInternational(String told, String e164) {
        assertThat(Phone.ofTelegram(told)).contains(new Phone(e164));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "+",
                "позвоните мне",
                "+7999123456",
                "+799912345678",
                "12345",
                "+70000000000",
                "+0 999 123 45 67",
                "79991234567; drop table users",
                "+7 999 123 45 67 ext. 5 and more",
                "0000000000000000000000000000000000000000000000000000000000000000000000000000000000",
            })
    void refusesWhatNobodyCanBeCalledBy(String written) {
        assertThat(Phone.parse(written)).isEmpty();
        assertThat(Phone.ofTelegram(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"79991234567", "+7 999 1234567", "+0123456789", "+123", "", "+7999123456789012"})
    void isAlwaysInE164(String text) {
        assertThatThrownBy(() -> new Phone(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotToldToLogs() {
        var phone = new Phone("+79991234567");
        assertThat(phone.toString()).doesNotContain("999").doesNotContain("4567");
        assertThatThrownBy(() -> new Phone("89991234567"))
                .hasMessageNotContaining("999")
                .hasMessageNotContaining("4567");
    }
}
