package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored must be read by every later version. */
class BroadcastJsonTest {
    private static final String AUDIENCE = """
            {"conditions":[{"type":"in_family","member":true},{"type":"walked","days":7,"walked":false},\
            {"type":"has_points","atLeast":500},{"type":"ordered","ever":false},{"type":"speaks","language":"en"},\
            {"type":"invited_by","userId":17},{"type":"listed","telegramIds":[5000000001,5000000002]}]}""";
    private static final String BUTTONS = """
            [{"russian":"Сайт","english":"Site","target":{"type":"link","url":"https://example.org"}},\
            {"russian":"Каталог","english":"Catalog","target":{"type":"catalog"}},\
            {"russian":"Кружка","english":"Mug","target":{"type":"product","productId":5}},\
            {"russian":"Гулять","english":"Walk","target":{"type":"walk"}},\
            {"russian":"Семья","english":"Family","target":{"type":"family"}}]""";

    @Test
    void everyConditionHasItsName() {
        var audience = Audience.of(
                new Condition.InFamily(true),
                new Condition.Walked(7, false),
                new Condition.HasPoints(500),
                new Condition.Ordered(false),
                new Condition.Speaks("en"),
                new Condition.InvitedBy(17),
                new Condition.Listed(List.of(5_000_000_001L, 5_000_000_002L)));
        assertThat(audience.conditions()).hasSize(Condition.class.getPermittedSubclasses().length);
        assertThat(BroadcastJson.write(audience)).isEqualTo(AUDIENCE);
        assertThat(BroadcastJson.audience(AUDIENCE)).isEqualTo(audience);
    }

    @Test
    void everyTargetHasItsName() {
        var buttons = BroadcastJson.buttons(BUTTONS);
        assertThat(buttons).hasSize(ButtonTarget.class.getPermittedSubclasses().length);
        assertThat(BroadcastJson.write(buttons)).isEqualTo(BUTTONS);
    }

    @Test
    void nonsenseIsNoCondition() {
        assertThatThrownBy(() -> new Condition.Walked(0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.HasPoints(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.Speaks("xx")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Condition.Listed(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
