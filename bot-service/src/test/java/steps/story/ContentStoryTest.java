package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.bot.telegram.outgoing.PictureCheck;
import steps.domain.content.Contents;
import steps.domain.content.Language;
import steps.domain.content.MenuTexts;
import steps.domain.content.WrittenText;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Waits;

@StoryTest
class ContentStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront storefront;

    @Inject
    Contents contents;

    @Inject
    PictureCheck pictures;

    @AfterEach
    void builtInTexts() {
        storefront.builtInTexts();
        becomes(() -> said() == null);
    }

    @Test
    void aTextIsShownUnderItsPicture() {
        var alice = stage.registered("Алиса");
        storefront.illustratedText("main_menu", "ru", "<b>Что сделаем?</b>");
        becomes(() -> said() != null);
        alice.says("/menu");
        alice.sees("Что сделаем?");
        assertThat(shown(alice).path("caption").asText()).isEqualTo("Что сделаем?");
        assertThat(shown(alice).path("photo")).isNotEmpty();
        alice.presses("Баланс");
        alice.presses("Назад");
        assertThat(shown(alice).path("photo")).isNotEmpty();
    }

    @Test
    void aTextThatTelegramWouldRefuseIsNotSaid() {
        var alice = stage.registered("Алиса");
        storefront.illustratedText("main_menu", "ru", "<b>Что сделаем?");
        becomes(() -> !Async.await(contents::faults).isEmpty());
        alice.says("/menu");
        alice.sees("Главное меню");
    }

    /** Nobody but Telegram has it, and Telegram knows it no more. */
    @Test
    void aPictureThatTelegramRefusesIsLeftOutAndTheCheckSaysSo() {
        var alice = stage.registered("Алиса");
        storefront.textWithCopy("main_menu", "ru", "<b>Что сделаем?</b>", "AgACAgQAAxkBAAIB");
        becomes(() -> said() != null);
        alice.says("/menu");
        alice.sees("Что сделаем?");
        assertThat(shown(alice).has("photo")).isFalse();
        assertThat(alice.buttons()).anyMatch(words -> words.contains("Начать прогулку"));
        alice.presses("Баланс");
        alice.presses("Назад");
        alice.sees("Что сделаем?");
        assertThat(Async.await(pictures::faults))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("main_menu (ru): shown without its picture, Telegram says 400 Bad Request");
    }

    private static JsonNode shown(Actor actor) {
        return actor.lastMessageWith("Что сделаем?");
    }

    private WrittenText said() {
        return contents.find(MenuTexts.MENU, Language.RUSSIAN).orElse(null);
    }

    private static void becomes(BooleanSupplier condition) {
        Waits.until(Duration.ofSeconds(20), "the bot knows the texts", condition);
    }
}
