package steps.admin.panel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditActionTest {
    /** They stand in audits for ever. */
    @Test
    void codesThatWereOnceWrittenStay() {
        assertThat(Stream.of(AuditAction.values()).map(AuditAction::code))
                .contains(
                        "added",
                        "changed",
                        "moved",
                        "uploaded",
                        "login",
                        "password",
                        "totp_on",
                        "totp_off",
                        "telegram_linked",
                        "telegram_unlinked",
                        "notices_chosen",
                        "asked",
                        "registered",
                        "counted");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(AuditAction action) {
        assertThat(AuditAction.ofCode(action.code())).contains(action);
    }

    @Test
    void anotherCodeIsNone() {
        assertThat(AuditAction.ofCode("ADDED")).isEmpty();
        assertThat(AuditAction.ofCode("")).isEmpty();
    }
}
