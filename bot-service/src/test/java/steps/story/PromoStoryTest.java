package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.promo.PromoWaits;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Waits;

/** Points become promo codes, and everything that can come in between. */
@StoryTest
class PromoStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    PromoWaits waits;

    @Inject
    Pool pool;

    private PromoStock stock;
    private Actor alice;
    private long food;

    @BeforeEach
    void aliceHasPoints() {
        stock = new PromoStock(pool);
        stock.clear();
        food = stock.group("Корм & лакомства", 10, 300);
        alice = stage.registered("Алиса");
        shop.gives(alice, 500);
    }

    @AfterEach
    void nothingIsWritten() {
        shop.builtInTexts();
    }

    @Test
    void aCodeIsBoughtAndKept() {
        shop.clear();
        Rows.change(pool, "insert into promo_code (group_id, code) values ($1, 'KORM-7MX')", food);
        long toys = stock.group("Игрушки", 25, 900);
        stock.code(toys, 1);
        alice.says("/catalog");
        alice.presses("Промокоды");
        alice.presses("Игрушки");
        alice.presses("Назад");
        alice.presses("Корм");
        alice.presses("Подтвердить");
        assertThat(alice.copies("Скопировать")).isEqualTo("KORM-7MX");
        alice.presses("Мои промокоды");
        assertThat(alice.copies("KORM")).isEqualTo("KORM-7MX");
        alice.presses("Назад");
        alice.transcript().matches("promo/bought");
        assertThat(shop.balanceOf(alice)).isEqualTo(200);
    }

    @Test
    void theIntroductionMayHaveAPicture() {
        stock.codes(food, 1);
        shop.illustratedText("promo_intro", "ru", "🏷 Скидки у партнёров! У вас {points}.");
        Waits.until(Duration.ofSeconds(20), "the text is read", () -> {
            alice.says("/promo");
            return alice.chat().toString().contains("Скидки у партнёров");
        });
        assertThat(alice.lastMessageWith("Скидки у партнёров").has("photo")).isTrue();
        alice.presses("Корм");
        alice.sees("Взять промокод?");
        alice.presses("Подтвердить");
        alice.sees("Ваш промокод");
        shop.builtInTexts();
        Waits.until(Duration.ofSeconds(20), "what was written is forgotten", () -> {
            alice.forgetTranscript();
            alice.says("/promo");
            return !alice.transcript().lastSaid().contains("Скидки у партнёров");
        });
    }

    @Test
    void whenNothingIsLeftOneAsksToBeToldAndIs() {
        alice.says("/promo");
        alice.presses("Сообщить, когда появятся");
        alice.presses("Сообщить, когда появятся");
        alice.presses("Мои промокоды");
        stock.codes(food, 1);
        Async.await(waits::tell);
        alice.hears("снова есть");
        alice.presses("Посмотреть");
        alice.transcript().matches("promo/refilled");
    }

    @Test
    void aGroupUsedUpMeanwhileKeepsThePoints() {
        stock.codes(food, 1);
        toCard(alice);
        Rows.change(pool, "update promo_code set used_count = 1 where group_id = $1", food);
        alice.presses("Подтвердить");
        alice.sees("Корм & лакомства: промокоды закончились. Ваши баллы остались у вас.");
        alice.presses("Сообщить, когда появятся");
        alice.sees("напишем, как только они появятся");
        alice.sees("Промокодов сейчас нет");
        nothingWasBought();
    }

    @Test
    void aGroupThatIsWithdrawnOrCostsMoreMeanwhileIsSaid() {
        stock.codes(food, 1);
        toCard(alice);
        Rows.change(pool, "update promo_group set price = 400 where id = $1", food);
        alice.presses("Подтвердить");
        alice.sees("всплывает) Цена изменилась: теперь 400 баллов");
        alice.sees("останется 100 баллов");
        Rows.change(pool, "update promo_group set active = false where id = $1", food);
        alice.presses("Подтвердить");
        alice.sees("всплывает) Этих промокодов больше нет. Ваши баллы остались у вас.");
        nothingWasBought();
    }

    @Test
    void tooFewPointsAreToldBeforeAndAfter() {
        stock.codes(food, 1);
        var boris = stage.registered("Борис");
        shop.gives(boris, 120);
        boris.says("/promo");
        boris.presses("🔒 −10 % · Корм");
        boris.sees("Не хватает 180 баллов");
        assertThat(boris.buttons()).noneMatch(label -> label.contains("Подтвердить"));
        boris.pressesData(boris.newestWithKeys(), "promo:buy:k1:" + base36(food) + ":" + base36(300));
        boris.sees("всплывает) Не хватает 180 баллов");
        assertThat(shop.balanceOf(boris)).isEqualTo(120);
    }

    @Test
    void aSecondConfirmationGetsTheSameCode() {
        stock.codes(food, 5);
        shop.gives(alice, 5_000);
        toCard(alice);
        var card = alice.lastMessageWith("Взять промокод?");
        var confirm = card.at("/reply_markup/inline_keyboard/0/0/callback_data").asText();
        long message = card.get("message_id").asLong();
        Async.together(Collections.<Callable<Boolean>>nCopies(10, () -> {
            alice.pressesQuietly(message, confirm);
            return true;
        }));
        Waits.until(Duration.ofSeconds(20), "the code is issued", () -> stock.issuesOf(food) > 0);
        alice.pressesData(message, confirm);
        assertThat(alice.lastMessageWith("Этот промокод уже ваш").path("text").asText())
                .contains(Rows.text(
                        pool,
                        "select code from promo_code join promo_issue on code_id = promo_code.id where group_id = $1",
                        food));
        assertThat(stock.issuesOf(food)).isEqualTo(1);
        assertThat(shop.balanceOf(alice)).isEqualTo(5_200);
    }

    @Test
    void ofTwoBuyersOfTheLastCodeOneKeepsThePoints() {
        stock.codes(food, 1);
        var boris = stage.registered("Борис");
        shop.gives(boris, 500);
        toCard(alice);
        toCard(boris);
        Async.together(List.<Callable<Boolean>>of(() -> confirms(alice), () -> confirms(boris)));
        assertThat(stock.issuesOf(food)).isEqualTo(1);
        assertThat(shop.balanceOf(alice) + shop.balanceOf(boris)).isEqualTo(700);
        var loser = shop.balanceOf(alice) == 500 ? alice : boris;
        loser.sees("закончились. Ваши баллы остались у вас");
    }

    @Test
    void pagesAndOldButtonsAreAnswered() {
        IntStream.rangeClosed(1, 9).forEach(n -> stock.codes(stock.group("Группа " + n, n, 100 + n), 1));
        alice.says("/promo");
        alice.presses("Дальше");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Группа 9"));
        alice.presses("Группа 9");
        alice.presses("Назад");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Группа 9"));
        alice.presses("Мои промокоды");
        alice.presses("Назад");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Группа 9"));
        alice.presses("Ближе к началу");
        assertThat(alice.buttons()).anyMatch(label -> label.contains("Группа 1 "));
        alice.pressesData(alice.newestWithKeys(), "promo:page:9");
        alice.sees("На этой странице промокодов больше нет");
        alice.pressesData(alice.newestWithKeys(), "promo:card:7pr");
        alice.sees("всплывает) Этих промокодов больше нет");
        alice.pressesData(alice.newestWithKeys(), "promo:buy:k1:7pr:1");
        alice.sees("всплывает) Этих промокодов больше нет");
        alice.pressesData(alice.newestWithKeys(), "promo:fly");
        alice.sees("Эта кнопка больше не работает");
        alice.pressesData(alice.newestWithKeys(), "promo:tell:7pr");
        alice.sees("Этих промокодов больше нет");
    }

    private void toCard(Actor buyer) {
        buyer.says("/promo");
        buyer.presses("Корм");
    }

    private boolean confirms(Actor buyer) {
        buyer.presses("Подтвердить");
        return true;
    }

    private void nothingWasBought() {
        assertThat(shop.balanceOf(alice)).isEqualTo(500);
        assertThat(stock.issuesOf(food)).isZero();
    }

    private static String base36(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }
}
