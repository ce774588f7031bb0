package steps.domain.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ивановы", "  Ивановы ", "👨‍👩‍👧", "<b>Дом</b>", "7"})
    void aLineWithSomethingInItIsAName(String written) {
        assertThat(FamilyName.parse(written)).map(FamilyName::value).hasValue(written.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u2060", "a\nb", "a\u0000b", "a\u202eb", "a\u2066b", "\ud83d"})
    void nothingToBeSeenOrWhatBreaksItsLineIsNone(String written) {
        assertThat(FamilyName.parse(written)).isEmpty();
    }

    @Test
    void aNameHasAsManyCharactersAsTheColumnHolds() {
        assertThat(FamilyName.parse("👪".repeat(64))).isPresent();
        assertThat(FamilyName.parse("я".repeat(65))).isEmpty();
    }
}
