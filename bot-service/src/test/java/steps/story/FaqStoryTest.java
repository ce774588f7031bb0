package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.platform.cache.Caches;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

/** What people ask often, and where they write when that does not help. */
@StoryTest
class FaqStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private Actor alice;

    @BeforeEach
    void aliceIsHere() {
        nothingIsWritten();
        alice = stage.registered("Алиса");
    }

    @AfterEach
    void nothingIsWritten() {
        Rows.change(pool, "delete from faq_item");
        supportIs("");
    }

    @Test
    void aQuestionIsAnswered() {
        item("ru", "Как начисляются баллы?", "За <b>шаги</b>: 1 шаг — 1 балл &amp; больше.", 1);
        item("ru", "Где мой подарок?", "Ссылка приходит в смс.", 2);
        supportIs("@steps_help");
        alice.says("/menu");
        alice.presses("FAQ");
        alice.presses("Как начисляются баллы?");
        alice.presses("Да");
        alice.presses("Да");
        alice.presses("Нет");
        assertThat(alice.opens("Написать в поддержку")).isEqualTo("https://t.me/steps_help");
        alice.presses("Назад");
        alice.transcript().matches("faq/answered");
        assertThat(Rows.text(pool, "select count(*) || ' ' || bool_or(helpful) from faq_vote"))
                .isEqualTo("1 false");
    }

    @Test
    void anAnswerMayHaveAPicture() {
        long id = item("ru", "Где кнопка?", "Вот она.", 1);
        shop.pictureOf("faq_item", id);
        refresh();
        alice.says("/faq");
        alice.presses("Где кнопка?");
        assertThat(alice.lastMessageWith("Вот она.").has("photo")).isTrue();
        alice.presses("Назад");
        alice.sees("Выберите вопрос");
    }

    @Test
    void supportIsSaidToBeMissingWhereItIs() {
        alice.says("/menu");
        alice.presses("Техническая поддержка");
        alice.presses("FAQ");
        alice.transcript().matches("faq/no_support");
        supportIs("https://example.org/help");
        alice.says("/menu");
        assertThat(alice.opens("Техническая поддержка")).isEqualTo("https://example.org/help");
        alice.pressesData(alice.newestWithKeys(), "faq:support");
        alice.sees("Опишите, что случилось");
        assertThat(alice.opens("Написать в поддержку")).isEqualTo("https://example.org/help");
    }

    @Test
    void everybodyReadsTheirLanguage() {
        item("ru", "Как?", "Так", 1);
        item("en", "How?", "So", 1);
        Rows.change(pool, "update users set chosen_language = 'en' where telegram_id = $1", alice.id());
        alice.says("/faq");
        assertThat(alice.buttons()).contains("How?").doesNotContain("Как?");
    }

    @Test
    void pagesAndOldButtonsAreAnswered() {
        for (int n = 1; n <= 9; n++) {
            item("ru", "Вопрос " + n, "Ответ " + n, n);
        }
        long last = Rows.number(pool, "select max(id) from faq_item");
        alice.says("/faq");
        alice.presses("Дальше");
        alice.presses("Вопрос 9");
        alice.presses("Назад");
        assertThat(alice.buttons()).contains("Вопрос 9");
        alice.presses("Ближе к началу");
        alice.pressesData(alice.newestWithKeys(), "faq:page:99");
        alice.sees("Здесь пока нет вопросов");
        Rows.change(pool, "update faq_item set active = false where id = $1", last);
        refresh();
        var gone = Long.toString(last, Character.MAX_RADIX);
        for (var what : new String[] {"answer", "yes", "no"}) {
            alice.pressesData(alice.newestWithKeys(), "faq:" + what + ":" + gone);
            alice.sees("всплывает) Этого вопроса здесь больше нет");
        }
        alice.pressesData(alice.newestWithKeys(), "faq:maybe:1");
        alice.sees("Эта кнопка больше не работает");
        assertThat(Rows.number(pool, "select count(*) from faq_vote where item_id = $1", last))
                .isZero();
    }

    private long item(String language, String question, String answer, int position) {
        long id = Rows.number(
                pool,
                "insert into faq_item (language, question, answer, position) values ($1, $2, $3, $4) returning id",
                language,
                question,
                answer,
                position);
        refresh();
        return id;
    }

    private void supportIs(String address) {
        Rows.change(pool, "update bot_setting set value = $1 where key = 'поддержка'", address);
        refresh();
    }

    private void refresh() {
        Async.await(caches::refresh);
    }
}
