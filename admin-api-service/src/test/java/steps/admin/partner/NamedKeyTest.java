package steps.admin.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerKeys.Access;

class NamedKeyTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NEXT_NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Partner COURIER = new Partner("courier", EnumSet.of(Scope.ORDERS_READ));

    @Test
    void opensForItsSecretAlone() {
        var key = key(null, null);
        assertThat(key.opened("now", NOON)).isEqualTo(new Access.Granted(COURIER));
        assertThat(key.opened("before", NOON)).isEqualTo(new Access.Wrong());
        assertThat(key.opened("", NOON)).isEqualTo(new Access.Wrong());
    }

    @Test
    void bothSecretsOpenItUntilTheFormerOnesMoment() {
        var key = key(new NamedKey.Former("before", NEXT_NOON), null);
        for (var secret : new String[] {"now", "before"}) {
            assertThat(key.opened(secret, NOON)).as(secret).isEqualTo(new Access.Granted(COURIER));
            assertThat(key.opened(secret, NEXT_NOON.minusNanos(1))).as(secret).isEqualTo(new Access.Granted(COURIER));
        }
        assertThat(key.opened("before", NEXT_NOON)).isEqualTo(new Access.Expired());
        assertThat(key.opened("now", NEXT_NOON)).isEqualTo(new Access.Granted(COURIER));
        assertThat(key.opened("another", NOON)).isEqualTo(new Access.Wrong());
    }

    @Test
    void itsOwnEndHoldsForBoth() {
        var key = key(new NamedKey.Former("before", NEXT_NOON), NOON);
        for (var secret : new String[] {"now", "before"}) {
            assertThat(key.opened(secret, NOON.minusSeconds(1))).as(secret).isEqualTo(new Access.Granted(COURIER));
            assertThat(key.opened(secret, NOON)).as(secret).isEqualTo(new Access.Expired());
        }
    }

    private static NamedKey key(NamedKey.@Nullable Former former, @Nullable Instant expiresAt) {
        return new NamedKey(COURIER, "now", former, expiresAt);
    }
}
