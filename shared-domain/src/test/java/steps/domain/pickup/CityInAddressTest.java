package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CityInAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "г. Киров, ул. Ленина, 5 | Киров",
                "г.Киров, ул. Ленина, 5 | Киров",
                "Москва, Ленинградский проспект, 75 | Москва",
                "Ростов-на-Дону, пр. Стачки, 1 | Ростов-на-Дону",
                "Санкт-Петербург, Невский пр., 1 | Санкт-Петербург",
                "610000, Кировская обл., г. Киров, ул. Мира, 1 | Киров",
                "Россия, Московская область, город Химки, Мира, 1 | Химки",
                "Московская обл., пос. Развилка, 3 | Развилка",
                "Городец, ул. Мира, 1 | Городец",
                "Москва улица Маросейка 119 | Москва",
                "Москва Каширское шоссе 38 | Москва",
                "Нижний Новгород ул. Ленина 5 | Нижний Новгород",
                "г. Санкт-Петербург Невский пр-т 1 | Санкт-Петербург",
            })
    void isWrittenAsPeopleWriteIt(String address, String city) {
        assertThat(CityInAddress.of(address).map(CityInAddress::title)).contains(city);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",,,", "Москва 3-я Парковая улица 5", "Москва Арбат 5", "ул. Мира, 1", "5, Киров", "Киров"})
    void isNotGuessed(String address) {
        assertThat(CityInAddress.of(address)).isEmpty();
    }
}
