package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Rows;

/** People say where they live, when they want quiet and what they want to hear of. */
@StoryTest
class SettingsStoryTest {
    @Inject
    Stage stage;

    @Inject
    Pool pool;

    private Actor anna;

    @BeforeEach
    void annaIsHere() {
        anna = stage.registered("Анна");
    }

    @Test
    void everythingIsSetAndSeen() {
        livesInMoscow();
        anna.says("/menu");
        anna.presses("Настройки");
        anna.presses("Часовой пояс");
        anna.presses("Омск");
        anna.sees("Омск (UTC+6)");
        anna.presses("Тихие часы");
        anna.presses("с 23:00 до 08:00");
        anna.presses("Напоминание");
        anna.presses("19:00");
        anna.presses("Какие сообщения");
        anna.presses("Новости семьи");
        anna.presses("Новости о друзьях");
        anna.presses("Новости о друзьях");
        anna.presses("Назад");
        anna.sees("Не присылать: Новости семьи");
        anna.presses("Напоминание");
        anna.presses("Не напоминать");
        anna.presses("Какие сообщения");
        anna.presses("Напоминания");
        anna.presses("Назад");
        anna.presses("Язык");
        anna.presses("English");
        anna.says("/settings");
        anna.presses("Menu");
        anna.transcript().matches("settings/all");
    }

    @Test
    void writtenAnswersAreUnderstoodOrAskedAgain() {
        livesInMoscow();
        anna.says("/settings");
        anna.presses("Часовой пояс");
        anna.says("Атлантида <b>");
        anna.sees("Такого места я не знаю");
        anna.says("+5:30");
        anna.sees("Дели (UTC+5:30)");
        anna.presses("Часовой пояс");
        anna.says("мск+2");
        anna.sees("UTC+5");
        anna.presses("Тихие часы");
        anna.says("когда сплю");
        anna.sees("Не понял");
        anna.sharesContact("79991110002");
        anna.sees("Не понял");
        anna.says("с 22:30 до 7");
        anna.sees("Тихие часы: с 22:30 до 07:00");
        anna.presses("Тихие часы");
        anna.presses("Без тихих часов");
        anna.sees("Тихие часы: нет");
        anna.presses("Тихие часы");
        anna.presses("Как у всех");
        anna.presses("Какие сообщения");
        anna.presses("Напоминания");
        anna.sees("Во сколько напоминать?");
        anna.presses("Назад");
        anna.transcript().matches("settings/written");
    }

    @Test
    void theInstallationsZoneHoldsUntilAnotherIsChosen() {
        anna.says("/settings");
        anna.sees("Часовой пояс: UTC");
        livesInMoscow();
        anna.says("/settings");
        anna.sees("Часовой пояс: Москва (UTC+3)");
    }

    @Test
    void anEnglishSpeakerReadsThemInEnglish() {
        var emma = stage.registered("Emma");
        emma.says("/language");
        emma.presses("English");
        emma.says("/settings");
        emma.presses("Time zone");
        emma.says("New York");
        emma.sees("New York (UTC−");
        emma.presses("Quiet hours");
        emma.presses("Back");
        emma.presses("Reminder");
        emma.presses("18:00");
        emma.sees("every day at 18:00");
    }

    @Test
    void aReminderComesOnceAndEndsByItsButton() {
        isRemindedAt(12);
        isDue();
        anna.hears("Пора на прогулку");
        anna.presses("Больше не напоминать");
        anna.sees("больше не напоминаю");
        anna.presses("Начать прогулку");
        anna.sees("Как гуляем сегодня?");
        anna.says("/settings");
        anna.sees("Напоминание о прогулке: выключено");
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", anna.id()))
                .isEqualTo(1);
    }

    @Test
    void oldButtonsAndDoublePressesAreAnswered() {
        anna.says("/settings");
        long home = anna.newestWithKeys();
        anna.presses("Какие сообщения");
        anna.pressesData(home, "settings:off:news");
        anna.pressesData(anna.newestWithKeys(), "settings:off:news");
        anna.pressesData(anna.newestWithKeys(), "settings:off:news");
        for (var old : List.of(
                "settings:on:news",
                "settings:on:spam",
                "settings:zone:Europe/Atlantis",
                "settings:zone:+03:00",
                "settings:hours:zzz:1",
                "settings:remind:99",
                "settings:nothing",
                "settings:no_more",
                "settings:remind:5",
                "settings:remind_not",
                "settings:remind_not",
                "settings:usual")) {
            anna.pressesData(anna.newestWithKeys(), old);
        }
        anna.says("/settings");
        anna.sees("Настройки");
        assertThat(Rows.number(pool, "select count(*) from failed_update where chat_id = $1", anna.id()))
                .isZero();
    }

    @Test
    void peopleWhoBlockedTheBotAreNotReminded() {
        isRemindedAt(12);
        anna.blocksBot();
        isDue();
        var boris = stage.registered("Борис");
        boris.says("/settings");
        boris.presses("Тихие часы");
        boris.presses("Без тихих часов");
        boris.presses("Напоминание");
        boris.presses("12:00");
        isDue();
        boris.hears("Пора на прогулку");
        assertThat(Rows.number(pool, "select count(*) from delivery where chat_id = $1", anna.id()))
                .isZero();
        anna.unblocksBot();
    }

    @Test
    void settingsAreInOnesDataAndGoWithThem() {
        isRemindedAt(12);
        anna.says("/my_data");
        anna.says("/delete_me");
        anna.presses("Удалить навсегда");
        assertThat(Rows.number(
                        pool,
                        "select count(*) from message_preference join users on users.id = user_id"
                                + " where telegram_id = $1 or telegram_id < 0 and reminder_hour = 12 and not active",
                        anna.id()))
                .isZero();
    }

    /** The stage's own zone follows the hour of the run. */
    private void livesInMoscow() {
        anna.says("/settings");
        anna.presses("Часовой пояс");
        anna.presses("Москва");
        anna.forgetTranscript();
    }

    private void isRemindedAt(int hour) {
        anna.says("/settings");
        anna.presses("Тихие часы");
        anna.presses("Без тихих часов");
        anna.presses("Напоминание");
        anna.presses(hour + ":00");
        anna.sees("каждый день в " + hour + ":00");
    }

    private void isDue() {
        Rows.change(
                pool,
                "update message_preference set next_reminder_at = now() - interval '1 s' where next_reminder_at is not null");
    }
}
