package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void theColumnsWordsAreAContract() {
        assertThat(Arrays.stream(Role.values()).map(Role::code)).containsExactly("user", "admin");
        assertThat(Role.of("admin")).isEqualTo(Role.ADMIN);
    }
}
