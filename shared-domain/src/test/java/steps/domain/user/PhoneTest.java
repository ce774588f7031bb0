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
        "9613123456,     +9613123456",
        "9996621234,     +9996621234",
        "89991234567,    +89991234567",
        "+888 0513 1234, +88805131234",
        "88805131234,    +88805131234",
        "+7 (999) 123-45-67, +79991234567",
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
        assertThat(Phone.ofCard(written)).isEmpty();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {" ", "+", "позвоните мне", "12345", "+0 999 123 45 67", "79991234567; drop", "1234567890123456"})
    void evenTelegramsNumbersHaveSevenToFifteenDigits(String told) {
        assertThat(Phone.ofTelegram(told)).isEmpty();
    }

    /** Ten digits of somebody in Russia may also be read as a country and a number there. */
    @ParameterizedTest
    @CsvSource({
        "9613123456,       +79613123456",
        "961 312-34-56,    +79613123456",
        "(961) 312-34-56,  +79613123456",
        "9501234567,       +79501234567",
        "9511234567,       +79511234567",
        "9521234567,       +79521234567",
        "9581234567,       +79581234567",
        "9591234567,       +79591234567",
        "9601234567,       +79601234567",
        "9671234567,       +79671234567",
        "9801234567,       +79801234567",
        "3812345678,       +73812345678",
        "4722345678,       +74722345678",
        "4752345678,       +74752345678",
        "4922345678,       +74922345678",
        "4951234567,       +74951234567",
        "4991234567,       +74991234567",
        "7011234567,       +77011234567",
        "٩٦١٣١٢٣٤٥٦,       +79613123456",
        "+961 3 123456,    +9613123456",
    })
    void tenDigitsAreAtHome(String written, String e164) {
        assertThat(Phone.parse(written)).contains(new Phone(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "375291234567,            +375291234567",
        "375 29 123-45-67,        +375291234567",
        "375 (29) 123 45 67,      +375291234567",
        "375.29.123.45.67,        +375291234567",
        "380 50 123-45-67,        +380501234567",
        "998 90 123-45-67,        +998901234567",
        "7 701 123-45-67,         +77011234567",
        "80291234567,             +375291234567",
        "8 029 123-45-67,         +375291234567",
        "8 10 375 29 123 45 67,   +375291234567",
        "+7 999 123\u201145\u201367, +79991234567",
        "\u202a+79991234567\u202c, +79991234567",
        "\uff0b7\u00a0999\u2009123\u202f45\u300067, +79991234567",
    })
    void spacesAndDashesChangeNothing(String written, String e164) {
        assertThat(Phone.parse(written)).contains(new Phone(e164));
    }

    /** With the country where Telegram has it, as in the sender's phone book elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "84912345678,    +84912345678",
        "819012345678,   +819012345678",
        "89991234567,    +79991234567",
        "9613123456,     +79613123456",
        "8 (999) 123-45-67, +79991234567",
    })
    void readsCardsAsWhoeverSendsThem(String told, String e164) {
        assertThat(Phone.ofCard(told)).contains(new Phone(e164));
    }

    @Test
    void numbersThatNoOperatorGivesOutAreNotOrdinary() {
        assertThat(new Phone("+79991234567").isOrdinary()).isTrue();
        assertThat(new Phone("+375291234567").isOrdinary()).isTrue();
        assertThat(new Phone("+88805131234").isOrdinary()).isFalse();
        assertThat(new Phone("+9996621234").isOrdinary()).isFalse();
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
