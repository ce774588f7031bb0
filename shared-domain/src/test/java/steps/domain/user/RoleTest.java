package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {
    private final Role.AsText column = new Role.AsText();

    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(Role.values()).map(column::convertToDatabaseColumn))
                .containsExactly("user", "admin");
        assertThat(column.convertToEntityAttribute("admin")).isEqualTo(Role.ADMIN);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
