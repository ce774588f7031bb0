package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Actor.Place;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.story.stage.Weather;
import steps.testing.Async;

@StoryTest
class LanguageStoryTest {
    private static final int EIGHT_HOURS_S = 28_800;

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Weather weather;

    @Inject
    Users users;

    @BeforeEach
    void mildWeatherAndNothingOnSale() {
        shop.clear();
        weather.is(12);
    }

    @Test
    void anEnglishSpeakerRegistersAndWalks() {
        long start = Instant.now().getEpochSecond() - 3_600;
        var emma = stage.person("Emma", "en");
        emma.says("/start");
        emma.presses("I agree");
        emma.sharesContact("79991110001");
        emma.presses("Skip");
        emma.presses("Start a walk");
        emma.presses("Walking the dog");
        var live = emma.sharesLive(Place.north(0), start, EIGHT_HOURS_S);
        for (int i = 1; i <= 10; i++) {
            emma.movesOn(live, Place.north(i * 65.0), start + i * 50L);
        }
        emma.moves(live, Place.north(651), start + 501L);
        emma.presses("Finish the walk");
        emma.sees("Earned");
        emma.presses("Balance");
        emma.presses("Spend points");
        emma.presses("Back");
        emma.says("/privacy");
        emma.transcript().matches("language/english");
    }

    @Test
    void aChoiceStandsAboveTelegramsLanguage() {
        var anna = stage.registered("Анна");
        anna.says("/language");
        anna.presses("English");
        anna.presses("Balance");
        anna.says("/language");
        anna.presses("Русский");
        anna.presses("Баланс");
        anna.transcript().matches("language/choice");
    }

    @Test
    void aChoiceIsKnownWhilePeopleAreAway() {
        var anna = stage.registered("Анна");
        assertThat(languageOf(anna)).isEqualTo(Language.RUSSIAN);
        anna.says("/language");
        anna.presses("English");
        assertThat(languageOf(anna)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void twoPeopleOfDifferentLanguagesMeetOnlyTheirOwn() {
        var anna = stage.registered("Анна");
        var emma = stage.person("Emma", "en");
        emma.says("/start");
        for (int i = 0; i < 5; i++) {
            anna.says("/menu");
            emma.says("/start");
        }
        assertThat(said(anna)).isNotEmpty().noneMatch(text -> text.contains("menu") || text.contains("Hello"));
        assertThat(said(emma)).isNotEmpty().allMatch(text -> text.contains("Hello, Emma!"));
    }

    private static List<String> said(Actor actor) {
        return StreamSupport.stream(actor.chat().path("messages").spliterator(), false)
                .map(message -> message.path("text").asText())
                .filter(text -> !text.isEmpty() && !text.startsWith("/"))
                .toList();
    }

    private Language languageOf(Actor actor) {
        return Async.await(() -> users.languageOf(actor.id()));
    }
}
