package steps.bot.telegram.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.BotCommand;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.Dialog;
import steps.domain.content.Language;
import steps.platform.cache.Caches;
import steps.story.stage.StoryTest;
import steps.testing.Async;

@StoryTest
class CommandMenuTest {
    /** All that is offered; other names, such as /referral, are not. */
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
    @All
    List<Dialog<?>> dialogs;

    @Inject
    Caches caches;

    @BeforeEach
    void textsAreKnown() {
        Async.await(caches::refresh);
    }

    @Test
    void offersAllInTheirOrder() {
        assertThat(names(Language.RUSSIAN)).isEqualTo(ORDER);
        assertThat(names(Language.ENGLISH)).isEqualTo(ORDER);
    }

    @Test
    void theOtherNameOfFriendsLeadsThereWithoutBeingOffered() {
        assertThat(dialogs.stream().flatMap(dialog -> dialog.commands().stream()))
                .contains("referral", "friends")
                .doesNotHaveDuplicates();
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
