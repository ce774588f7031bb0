package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

@StoryTest
class HelpStoryTest {
    @Inject
    Stage stage;

    @Test
    void helpTellsHowEverythingWorks() {
        var anna = stage.registered("Анна");
        anna.says("/help");
        anna.sees("Гуляю с коляской — ×1,2");
        anna.sees("3000 шагов");
        anna.presses("Назад");
        anna.transcript().matches("help/help");
    }

    @Test
    void aMessageThatIsNotUnderstoodIsSaidSo() {
        var boris = stage.registered("Борис");
        boris.says("когда дождь кончится?");
        boris.says("/abracadabra");
        boris.sendsAlbum(2);
        boris.transcript().matches("help/not-understood");
    }

    @Test
    void commandsLeadWhereTheySay() {
        var clara = stage.registered("Клара");
        clara.says("/walk");
        clara.sees("Как гуляем сегодня?");
        clara.says("/balance");
        clara.sees("На счёте");
        clara.says("/HELP now");
        clara.sees("Как это работает");
    }

    /** What Telegram shows before «Начать» and beside the line where people write. */
    @Test
    void theBotSaysWhatItIsInTheLanguageOfEachTelegram() {
        var dora = stage.person("Дора");
        var emma = stage.person("Emma", "de");
        Waits.until(
                Duration.ofSeconds(30),
                "the bot has a description",
                () -> !botFor(emma).path("description").asText().isEmpty()
                        && botFor(dora).path("commands").size() > 5);
        assertThat(botFor(dora).path("description").asText()).contains("я посчитаю шаги");
        assertThat(botFor(dora).path("short_description").asText()).contains("Баллы за прогулки");
        assertThat(botFor(emma).path("description").asText()).contains("I count the steps");
        assertThat(botFor(emma).path("menu_button").path("type").asText()).isEqualTo("commands");
        assertThat(command(dora, "help")).isEqualTo("Как это работает");
        assertThat(command(emma, "help")).isEqualTo("How it works");
        assertThat(command(emma, "walk")).isEqualTo("Start a walk");
    }

    @Test
    void aChosenLanguageBringsItsCommands() {
        var fedor = stage.registered("Фёдор");
        fedor.says("/language");
        fedor.presses("English");
        assertThat(command(fedor, "menu")).isEqualTo("Main menu");
        fedor.says("/start");
        assertThat(command(fedor, "help")).isEqualTo("How it works");
    }

    private String command(Actor actor, String name) {
        return StreamSupport.stream(botFor(actor).path("commands").spliterator(), false)
                .filter(command -> command.path("command").asText().equals(name))
                .map(command -> command.path("description").asText())
                .findFirst()
                .orElse("none");
    }

    private JsonNode botFor(Actor actor) {
        return stage.sandbox().get("/sandbox/users/" + actor.id() + "/bot");
    }
}
