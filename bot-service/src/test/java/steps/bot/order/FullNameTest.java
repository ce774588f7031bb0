package steps.bot.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FullNameTest {
    @Test
    void aSurnamePutLastIsSwapped() {
        var name = FullName.of(List.of("Мария", "Анна", "Иванова")).swapped();
        assertThat(name.lastName()).isEqualTo("Иванова");
        assertThat(name.firstName()).isEqualTo("Мария Анна");
        assertThat(name.swapped().lastName()).isEqualTo("Мария");
    }

    @Test
    void hasTwoToFourWords() {
        assertThatThrownBy(() -> FullName.of(List.of("Мария"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FullName.of(List.of("а", "б", "в", "г", "д")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
