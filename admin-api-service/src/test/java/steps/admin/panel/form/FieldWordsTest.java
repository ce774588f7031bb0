package steps.admin.panel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.content.Language;

class FieldWordsTest {
    private static final List<Option> COLOURS = List.of(new Option("red", Words.of("Красный", "Red")));
    private static final FieldWords COLOUR =
            new FieldWords(Field.choice("colour", Words.of("Цвет", "Colour"), COLOURS), COLOURS);
    private static final FieldWords SHOWN = words(Field.flag("active", Words.of("Показан", "Shown")));
    private static final FieldWords PRICE =
            words(Field.number("price", Words.of("Цена, баллы", "Price, points"), 1, 9));
    private static final FieldWords BEGINS = words(Field.time("at", Words.of("Когда", "When")));

    @Test
    void aChangeIsToldByTheTitleOfItsField() {
        assertThat(PRICE.told(new Change("100", "120"), Language.RUSSIAN)).isEqualTo("Цена, баллы: 100 → 120");
        assertThat(PRICE.told(new Change("100", "120"), Language.ENGLISH)).isEqualTo("Price, points: 100 → 120");
    }

    @Test
    void nothingIsADash() {
        assertThat(PRICE.told(new Change("", "120"), Language.RUSSIAN)).isEqualTo("Цена, баллы: — → 120");
        assertThat(COLOUR.said("", Language.ENGLISH)).isEqualTo("—");
        assertThat(SHOWN.said("", Language.ENGLISH)).isEqualTo("—");
    }

    @ParameterizedTest
    @CsvSource({"true, да, yes", "false, нет, no", "perhaps, perhaps, perhaps"})
    void aFlagIsYesOrNo(String text, String russian, String english) {
        assertThat(SHOWN.said(text, Language.RUSSIAN)).isEqualTo(russian);
        assertThat(SHOWN.said(text, Language.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"red, Красный, Red", "green, green, green"})
    void aChoiceHasTheWordsOfItsOptionWhileThereIsOne(String text, String russian, String english) {
        assertThat(COLOUR.said(text, Language.RUSSIAN)).isEqualTo(russian);
        assertThat(COLOUR.said(text, Language.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T10:00, 29.11.2026 10:00",
        "2026-02-30T10:00, 2026-02-30T10:00",
        "2026-13-01T10:00, 2026-13-01T10:00",
        "soon, soon"
    })
    void aMomentIsWrittenAsPeopleDo(String text, String said) {
        assertThat(BEGINS.said(text, Language.RUSSIAN)).isEqualTo(said);
    }

    @Test
    void aMomentIsWrittenAsItsReaderDoes() {
        assertThat(BEGINS.said("2026-11-09T10:00", Language.ENGLISH)).isEqualTo("9 Nov 2026 10:00");
    }

    @Test
    void aFieldThatNobodyKnowsStaysAsItStands() {
        assertThat(FieldWords.unknown("colour").told(new Change("true", ""), Language.RUSSIAN))
                .isEqualTo("colour: true → —");
    }

    private static FieldWords words(Field field) {
        return new FieldWords(field, List.of());
    }
}
