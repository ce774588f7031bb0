package steps.domain.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WebhookStatesTest {
    private static final Instant FAILED_AT = Instant.parse("2026-01-02T03:04:05Z");

    @Inject
    WebhookStates states;

    @Inject
    Pool pool;

    @BeforeEach
    void nothingIsKnown() {
        Rows.change(pool, "delete from telegram_webhook");
        Rows.change(pool, "insert into telegram_webhook default values");
    }

    @Test
    void nothingIsTold() {
        assertThat(read()).isEqualTo(new WebhookState(null, null, "", null, null, null));
    }

    @Test
    void keepsWhatIsToldUntilMoreIsTold() {
        var news = new WebhookNews(
                false, "https://bot.example/webhook", true, 7, 40, new WebhookNews.Failure(FAILED_AT, "500"));
        await(() -> states.tell(news));
        assertThat(read().news()).isEqualTo(news);
        assertThat(read().toldAt()).isNotNull();
        await(() -> states.fail("401 Unauthorized"));
        assertThat(read().news()).isEqualTo(news);
        assertThat(read().failure()).isEqualTo("401 Unauthorized");
        var polling = new WebhookNews(true, "", false, 0, 0, null);
        await(() -> states.tell(polling));
        assertThat(read().news()).isEqualTo(polling);
        assertThat(read().failure()).isEmpty();
    }

    @Test
    void longAnswersAreCut() {
        await(() -> states.tell(new WebhookNews(
                false, "x".repeat(400), false, 0, 0, new WebhookNews.Failure(FAILED_AT, "y".repeat(400)))));
        var news = Objects.requireNonNull(read().news());
        assertThat(news.address()).hasSize(300).endsWith("…");
        assertThat(Objects.requireNonNull(news.error()).message()).hasSize(300);
        await(() -> states.fail("z".repeat(301)));
        assertThat(read().failure()).hasSize(300);
    }

    @Test
    void aWishWaitsUntilItIsAnswered() {
        await(() -> states.ask(WebhookWish.LOOK));
        var wish = Objects.requireNonNull(await(() -> states.wish()));
        assertThat(wish.wish()).isEqualTo(WebhookWish.LOOK);
        assertThat(read().wish()).isEqualTo(WebhookWish.LOOK);
        await(() -> states.answer(wish, WebhookAnswer.TOLD));
        assertThat(await(() -> states.wish())).isNull();
        assertThat(read().answer()).isEqualTo(WebhookAnswer.TOLD);
        assertThat(read().answeredAt()).isNotNull();
    }

    @Test
    void aWishThatCameMeanwhileWaitsForItsOwnAnswer() {
        await(() -> states.ask(WebhookWish.LOOK));
        var first = Objects.requireNonNull(await(() -> states.wish()));
        Rows.change(pool, "update telegram_webhook set wish = 'register', wished_at = wished_at + interval '1 ms'");
        await(() -> states.answer(first, WebhookAnswer.TOLD));
        assertThat(read().wish()).isEqualTo(WebhookWish.REGISTER);
    }

    @Test
    void anAnswerToNoWishSaysNothing() {
        await(() -> states.ask(WebhookWish.LOOK));
        var wish = Objects.requireNonNull(await(() -> states.wish()));
        await(() -> states.answer(wish, WebhookAnswer.TOLD));
        await(() -> states.answer(wish, WebhookAnswer.FAILED));
        assertThat(read().answer()).isEqualTo(WebhookAnswer.TOLD);
    }

    private WebhookState read() {
        return await(() -> states.read());
    }
}
