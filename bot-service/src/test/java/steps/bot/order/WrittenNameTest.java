package steps.bot.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Иванова Мария Петровна | Иванова | Мария Петровна",
                "Мария Ивановна Петрова | Петрова | Мария Ивановна",
                "Петрова Мария Ивановна | Петрова | Мария Ивановна",
                "Мария Ильинична Петрова | Петрова | Мария Ильинична",
                "иван ильич петров | петров | иван ильич",
                "Роман Аркадьевич Абрамович | Абрамович | Роман Аркадьевич",
                "Абрамович Роман Аркадьевич | Абрамович | Роман Аркадьевич",
                "Абрамович Роман | Абрамович | Роман",
                "Роман Абрамович | Абрамович | Роман",
                "Али Вели оглы Алиев | Алиев | Али Вели оглы",
                "Лейла Вели кызы Алиева | Алиева | Лейла Вели кызы",
                "Maria Ivanovna Petrova | Petrova | Maria Ivanovna",
                "\"  иванова   мария \" | иванова | мария",
                "Салтыков-Щедрин М. Е. | Салтыков-Щедрин | М. Е.",
                "O'Neil John | O'Neil | John",
                "Алиев Али Вели Оглы | Алиев | Али Вели Оглы",
                "O‘ktam G‘ulomov | O'ktam | G'ulomov",
                "Oʻktam Gʻulomov | O'ktam | G'ulomov",
                "О`Коннор Шон | О'Коннор | Шон",
                "О´Коннор Шон | О'Коннор | Шон",
                "О’Коннор Шон | О'Коннор | Шон",
                "Лукʼяненко Олег | Лук'яненко | Олег",
                "ʻAbd Rahman | 'Abd | Rahman",
                "Мамин\u2010Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин\u2011Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин\u2012Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин\u2013Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин\u2014Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин\u2015Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин - Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин \u2014 Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Мамин- Сибиряк Дмитрий | Мамин-Сибиряк | Дмитрий",
                "Иванова\u00a0Мария | Иванова | Мария",
                "Иванова\u2007Мария\u202fПетровна | Иванова | Мария Петровна",
                "\ufeffИва\u00adнова Мария\u200b | Иванова | Мария",
                "Иванов И.И. | Иванов | И. И.",
                "Иванов И. И. | Иванов | И. И.",
                "Иванов И.И | Иванов | И. И",
                "И.И. Иванов | Иванов | И. И.",
                "Дж. Смит | Смит | Дж.",
                "Иванов, Иван Иванович | Иванов | Иван Иванович",
                "Андреи\u0306 Белый | Андрей | Белый",
                "გიორგი ბერიძე | გიორგი | ბერიძე",
            })
    void takesNamesAsPeopleWriteThem(String written, String lastName, String firstName) {
        if (!(WrittenName.read(written) instanceof WrittenName.Understood(FullName name))) {
            fail(written + " is " + WrittenName.read(written));
            return;
        }
        assertThat(name.lastName()).isEqualTo(lastName);
        assertThat(name.firstName()).isEqualTo(firstName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u2800", "\u3164"})
    void invisibleCharactersAreNoName(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName.NoName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Мария", "Мамин-Сибиряк", "Мамин - Сибиряк", "Мария\u200b", "И."})
    void oneWordIsTooFew(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName.OneWord());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "Иванова Мария 2", "Мария1", "+7 999 123-45-67", "Иванова Мария ٣"})
    void noNameHasDigits(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName.WithDigits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "Иванова Мария 👍",
                "Иванова ❤️ Мария",
                "Иванова <b>",
                "/start сейчас",
                "- -",
                "мария@mail ру",
                "Иванова (Петрова) Мария",
                "👨‍👩‍👧 Иванов"
            })
    void noNameHasOtherSigns(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName.WithSigns());
    }

    @ParameterizedTest
    @ValueSource(strings = {"а б в г д", "И.И.И.И. Иванов"})
    void ofFiveWordsSomeAreTooMany(String written) {
        assertThat(WrittenName.read(written)).isEqualTo(new WrittenName.TooLong());
        assertThat(WrittenName.read("а " + "б".repeat(120))).isEqualTo(new WrittenName.TooLong());
    }
}
