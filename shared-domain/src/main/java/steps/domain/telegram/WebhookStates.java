package steps.domain.telegram;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/**
 * Keeps what Telegram tells the bot for the panel, and what the panel wants for the bot. A wish stays until it is answered, so that a
 * bot that goes in the midst of it leaves it to the next one; a newer wish than the one that was read stays, too.
 */
@Singleton
public class WebhookStates {
    private static final int LONGEST = 300;
    private static final String READ = """
            select polls, coalesce(address, '') as address, ours, pending, max_connections, error_at, coalesce(error, '') as error,
                   told_at, coalesce(failure, '') as failure, wish, answer, answered_at
              from telegram_webhook
            """;
    private static final String WISH = "select wish, wished_at from telegram_webhook where wish is not null";
    private static final String ASK = "update telegram_webhook set wish = $1, wished_at = $2";
    private static final String TELL = """
            update telegram_webhook
               set polls = $1, address = nullif($2, ''), ours = $3, pending = $4, max_connections = $5, error_at = $6, error = $7,
                   told_at = $8, failure = null
            """;
    private static final String FAIL = "update telegram_webhook set failure = $1";
    private static final String ANSWER = """
            update telegram_webhook
               set wish = case when wished_at > $3 then wish end, answer = $1, answered_at = $2
             where wish is not null
            """;

    private final Pool pool;
    private final Clock clock;

    WebhookStates(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<WebhookState> read() {
        return pool.query(READ).execute().map(rows -> state(rows.iterator().next()));
    }

    /** The bot takes it up within seconds; another one that waits gives way to it. */
    public Uni<Void> ask(WebhookWish wish) {
        return pool.preparedQuery(ASK).execute(Tuple.of(wish.code(), now())).replaceWithVoid();
    }

    /** What waits to be answered; null when nothing does. */
    public Uni<@Nullable Wish> wish() {
        return pool.query(WISH)
                .execute()
                .map(rows -> Results.oneOf(
                        rows,
                        row -> new Wish(WebhookWish.of(row.getString("wish")), row.getOffsetDateTime("wished_at"))));
    }

    public Uni<Void> tell(WebhookNews news) {
        var error = news.error();
        var values = Tuple.of(news.polls(), cut(news.address()), news.isOurs(), news.pending(), news.maxConnections())
                .addValue(error == null ? null : error.at().atOffset(ZoneOffset.UTC))
                .addValue(error == null ? null : cut(error.message()))
                .addValue(now());
        return pool.preparedQuery(TELL).execute(values).replaceWithVoid();
    }

    /** Telegram was asked and has told nothing. */
    public Uni<Void> fail(String why) {
        return pool.preparedQuery(FAIL).execute(Tuple.of(cut(why))).replaceWithVoid();
    }

    public Uni<Void> answer(Wish wish, WebhookAnswer answer) {
        return pool.preparedQuery(ANSWER)
                .execute(Tuple.of(answer.code(), now(), wish.at()))
                .replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static WebhookState state(Row row) {
        var wish = row.getString("wish");
        var answer = row.getString("answer");
        return new WebhookState(
                row.getBoolean("polls") == null ? null : news(row),
                instant(row, "told_at"),
                row.getString("failure"),
                wish == null ? null : WebhookWish.of(wish),
                answer == null ? null : WebhookAnswer.of(answer),
                instant(row, "answered_at"));
    }

    private static WebhookNews news(Row row) {
        var failedAt = instant(row, "error_at");
        return new WebhookNews(
                row.getBoolean("polls"),
                row.getString("address"),
                row.getBoolean("ours"),
                row.getLong("pending"),
                row.getInteger("max_connections"),
                failedAt == null ? null : new WebhookNews.Failure(failedAt, row.getString("error")));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    /**
     * One that is not answered.
     *
     * @param at by which it is told from a newer one
     */
    public record Wish(WebhookWish wish, OffsetDateTime at) {
        public Wish {
            Objects.requireNonNull(at);
        }
    }
}
