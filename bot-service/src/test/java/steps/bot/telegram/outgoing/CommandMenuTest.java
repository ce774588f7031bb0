package steps.bot.telegram.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.BotCommand;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.platform.cache.Caches;
import steps.story.stage.StoryTest;
import steps.testing.Async;

@StoryTest
class CommandMenuTest {
    /** All that may be offered, as far as there are dialogues for them; aliases such as /referral are not offered. */
    private static final List<String> ORDER = List.of(
            "start",
            "menu",
            "walk",
            "walks",
            "family",
            "balance",
            "catalog",
            "promo",
            "orders",
            "friends",
            "faq",
            "help",
            "settings",
            "language",
            "privacy",
            "my_data",
            "delete_me",
            "cancel");

    @Inject
    CommandMenu menu;

    @Inject
    Caches caches;

    @BeforeEach
    void textsAreKnown() {
        Async.await(caches::refresh);
    }

    @Test
    void offersWhatThereIsInItsOrder() {
        var offered = names(Language.RUSSIAN);
        assertThat(offered)
                .contains(
                        "start", "menu", "walk", "walks", "balance", "catalog", "orders", "help", "language", "privacy")
                .contains("my_data", "delete_me", "cancel")
                .doesNotContain("referral")
                .isEqualTo(ORDER.stream().filter(offered::contains).toList());
        assertThat(names(Language.ENGLISH)).isEqualTo(offered);
    }

    @Test
    void saysWhatEachDoesInBothLanguages() {
        assertThat(menu.in(Language.RUSSIAN)).contains(new BotCommand("help", "Как это работает"));
        assertThat(menu.in(Language.ENGLISH))
                .contains(new BotCommand("help", "How it works"))
                .allSatisfy(
                        command -> assertThat(command.description().length()).isBetween(3, 256));
    }

    private List<String> names(Language language) {
        return menu.in(language).stream().map(BotCommand::command).toList();
    }
}
