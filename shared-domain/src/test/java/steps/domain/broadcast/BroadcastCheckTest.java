package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.broadcast.BroadcastFault.Place;

class BroadcastCheckTest {
    @Test
    void takesWhatTelegramWouldTake() {
        assertThat(faults("<b>Скидки</b> &amp; подарки", "Sale", null)).isEmpty();
        assertThat(faults("Скидки", null, null)).isEmpty();
        assertThat(faults("а".repeat(4_096), null, null)).isEmpty();
        assertThat(faults("а".repeat(1_024), null, 5L)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Скидки", "5 < 6", "<h1>Скидки</h1>", " ", "<b></b>"})
    void refusesHtmlThatTelegramWouldRefuse(String russian) {
        assertThat(faults(russian, null, null)).containsOnly(Place.RUSSIAN);
        assertThat(faults("Скидки", russian, null)).containsOnly(Place.ENGLISH);
    }

    @Test
    void aCaptionIsShorterThanAMessage() {
        assertThat(faults("а".repeat(4_097), null, null)).containsExactly(Place.RUSSIAN);
        assertThat(faults("а".repeat(1_025), null, 5L)).containsExactly(Place.RUSSIAN);
    }

    @Test
    void somethingIsSaid() {
        assertThat(faults(null, null, null)).containsExactly(Place.MESSAGE);
        assertThat(places(draft("", BroadcastMessage.Written.words("Да", null), List.of())))
                .containsExactly(Place.TITLE);
    }

    @Test
    void anAlbumHasTenPartsAtMostAndMayHaveButtonsBelowIt() {
        var button = new BroadcastButton("Каталог", "Catalog", new ButtonTarget.Catalog());
        assertThat(places(draft("Альбом", new BroadcastMessage.Copied(5, List.of(1L, 2L)), List.of(button))))
                .isEmpty();
        assertThat(places(draft("Ничего", new BroadcastMessage.Copied(5, List.of()), List.of())))
                .containsExactly(Place.MESSAGE);
        var eleven = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(places(draft("Много", new BroadcastMessage.Copied(5, eleven), List.of())))
                .containsExactly(Place.MESSAGE);
        assertThat(places(draft("Много", new BroadcastMessage.Written("Да", null, eleven), List.of())))
                .containsExactly(Place.MEDIA);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/sale?x=1, true",
        "http://example.org, true",
        "tg://user?id=5, true",
        "javascript:alert(1), false",
        "example.org, false",
        "https://, false",
        "https://exa mple.org, false",
    })
    void aLinkLeadsSomewhere(String url, boolean good) {
        var button = new BroadcastButton("Сайт", "Site", new ButtonTarget.Link(url));
        assertThat(places(draft("Ссылка", BroadcastMessage.Written.words("Да", null), List.of(button)))
                        .isEmpty())
                .isEqualTo(good);
    }

    @Test
    void buttonsHaveWordsAndAreNotTooMany() {
        var silent = new BroadcastButton(" ", "Catalog", new ButtonTarget.Catalog());
        var good = new BroadcastButton("Каталог", "Catalog", new ButtonTarget.Catalog());
        var words = BroadcastMessage.Written.words("Да", null);
        assertThat(places(draft("Кнопки", words, List.of(silent)))).containsExactly(Place.BUTTONS);
        assertThat(places(draft("Кнопки", words, Collections.nCopies(11, good))))
                .containsExactly(Place.BUTTONS);
        assertThat(places(draft("Кнопки", words, Collections.nCopies(10, good))))
                .isEmpty();
    }

    private static List<Place> faults(String russian, String english, Long mediaId) {
        return places(draft("Новость", new BroadcastMessage.Written(russian, english, mediaId), List.of()));
    }

    private static List<Place> places(BroadcastDraft draft) {
        return BroadcastCheck.faults(draft).stream().map(BroadcastFault::place).toList();
    }

    private static BroadcastDraft draft(String title, BroadcastMessage message, List<BroadcastButton> buttons) {
        return new BroadcastDraft(title, message, buttons, Audience.EVERYBODY, false);
    }
}
