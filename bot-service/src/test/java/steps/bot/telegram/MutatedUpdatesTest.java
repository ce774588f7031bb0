package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;
import steps.bot.telegram.incoming.Arrival;
import steps.bot.telegram.incoming.UnreadableUpdate;
import steps.bot.telegram.incoming.UpdateReader;

/** Whatever comes in is either an update that makes sense, or refused as no update at all. */
class MutatedUpdatesTest {
    private static final int MUTATIONS = 1_250;
    private final UpdateReader reader = new UpdateReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void valuesOfAnyKindInAnyPlaceNeverThrow(long seed) {
        var random = new Random(seed);
        var mutations = new Mutations(random);
        for (int i = 0; i < MUTATIONS; i++) {
            var text = Samples.ALL.get(i % Samples.ALL.size());
            for (int change = random.nextInt(3); change >= 0; change--) {
                text = mutations.oneValue(text);
            }
            read(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void bytesOfAnyKindInAnyPlaceNeverThrow(long seed) {
        var mutations = new Mutations(new Random(seed));
        for (int i = 0; i < MUTATIONS; i++) {
            read(mutations.bytes(Samples.ALL.get(i % Samples.ALL.size()).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void read(byte[] body) {
        assertThatCode(() -> {
                    try {
                        if (reader.read(body) instanceof Arrival.Private(Update update, var at)) {
                            makesSense(update);
                        }
                    } catch (UnreadableUpdate refused) {
                        assertThat(refused).hasMessageNotContaining("Exception");
                    }
                })
                .as(new String(body, StandardCharsets.UTF_8))
                .doesNotThrowAnyException();
    }

    private static void makesSense(Update update) {
        assertThat(update.sender().telegramId()).isEqualTo(update.chatId());
        assertThat(update.sender().firstName()).doesNotContain("\0");
        switch (update.input()) {
            case Input.Place place -> makesSense(place);
            case Input.PlaceMoved(Input.Place place) -> makesSense(place);
            case Input.Text text -> assertThat(text.text()).doesNotContain("\0");
            case Input.Corrected corrected -> assertThat(corrected.text()).doesNotContain("\0");
            case Input.Press press -> assertThat(press.data()).hasSizeLessThanOrEqualTo(64);
            case Input.Command command -> assertThat(command.name()).isLowerCase();
            case Input.Contact contact -> assertThat(contact.phone()).isNotNull();
            case Input.Something something -> assertThat(something).isNotNull();
            case Input.BotBlocked blocked -> assertThat(blocked).isNotNull();
            case Input.BotUnblocked unblocked -> assertThat(unblocked).isNotNull();
            case Input.WalkOverdue overdue -> throw new AssertionError("Telegram never says this");
        }
    }

    private static void makesSense(Input.Place place) {
        assertThat(place.latitude()).isBetween(-90.0, 90.0);
        assertThat(place.longitude()).isBetween(-180.0, 180.0);
        assertThat(place.at()).isNotNull();
        if (place.accuracyM() != null) {
            assertThat(place.accuracyM()).isFinite();
        }
    }
}
