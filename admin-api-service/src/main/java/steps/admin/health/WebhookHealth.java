package steps.admin.health;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.telegram.WebhookNews;
import steps.domain.telegram.WebhookState;
import steps.domain.telegram.WebhookStates;

/** Puts into lines what Telegram tells the bot of its webhook. */
@Singleton
class WebhookHealth {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final long MANY = 1_000;

    /** The bot asks once a minute. */
    private static final Duration OUTDATED = Duration.ofMinutes(3);

    private static final Words TITLE = Words.of("Обновления из Telegram", "Updates from Telegram");

    private final WebhookStates states;
    private final Times times;
    private final Clock clock;

    WebhookHealth(WebhookStates states, Times times, Clock clock) {
        this.states = states;
        this.times = times;
        this.clock = clock;
    }

    Uni<WebhookPart> look(Language language) {
        return states.read().map(state -> part(state, language));
    }

    private WebhookPart part(WebhookState state, Language language) {
        var news = state.news();
        var lines = new ArrayList<HealthLine>();
        if (news != null) {
            lines.add(address(news, language));
            if (!news.polls()) {
                lines.add(error(news.error(), language));
            }
            lines.add(pending(news.pending(), language));
        }
        lines.add(told(state, language));
        return new WebhookPart(
                new HealthGroup(TITLE.in(language), List.copyOf(lines)),
                state.wish() != null,
                answer(state, language),
                news == null || !news.polls());
    }

    private static HealthLine address(WebhookNews news, Language language) {
        var title = Words.of("Как приходят", "Delivery");
        if (news.polls()) {
            return HealthLine.of(
                    title,
                    news.address().isEmpty()
                            ? Words.of("бот спрашивает сам (long polling)", "the bot polls (long polling)")
                            : Words.of("webhook мешает опросу: %s", "a webhook is in the way of polling: %s")
                                    .filled(news.address()),
                    HealthLevel.redUnless(news.address().isEmpty()),
                    Words.of(
                            "Бот убирает его сам за 10 секунд. Если он появляется снова, токен бота есть у кого-то ещё:"
                                    + " отзовите его у @BotFather.",
                            "The bot removes it within 10 seconds. If it comes back, somebody else has the bot's token:"
                                    + " revoke it with @BotFather."),
                    language);
        }
        return HealthLine.of(
                title,
                news.address().isEmpty()
                        ? Words.of("webhook не зарегистрирован", "no webhook is registered")
                        : Words.of("webhook %s, соединений до %s", "webhook %s, up to %s connections")
                                .filled(news.address(), news.maxConnections()),
                HealthLevel.redUnless(news.isOurs()),
                Words.of(
                        "Telegram отправляет обновления не нам. Нажмите «Зарегистрировать заново»; если адрес снова"
                                + " сменится, токен бота есть у кого-то ещё: отзовите его у @BotFather.",
                        "Telegram does not send updates to us. Press “Register again”; if the address changes once more,"
                                + " somebody else has the bot's token: revoke it with @BotFather."),
                language);
    }

    private HealthLine error(WebhookNews.@Nullable Failure error, Language language) {
        boolean isFresh = error != null && clock.instant().isBefore(error.at().plus(FRESH));
        return HealthLine.of(
                Words.of("Последняя ошибка доставки", "Last delivery error"),
                error == null
                        ? Words.of("не было", "none")
                        : Words.same(times.in(language).second(error.at()) + ": " + error.message()),
                HealthLevel.redUnless(!isFresh),
                Words.of(
                        "Откройте WEBHOOK_URL снаружи: нужен https с действительным сертификатом и готовый bot-service"
                                + " (/q/health/ready). При «401» Telegram знает другой секрет: «Зарегистрировать заново».",
                        "Open WEBHOOK_URL from outside: it takes https with a valid certificate and a bot-service that is"
                                + " ready (/q/health/ready). With “401” Telegram knows another secret: “Register again”."),
                language);
    }

    private static HealthLine pending(long pending, Language language) {
        return HealthLine.of(
                Words.of("Ждут в Telegram", "Waiting at Telegram"),
                Words.same(Numbers.grouped(pending)),
                HealthLevel.redUnless(pending <= MANY),
                Words.of(
                        "Обновления приходят медленнее, чем люди пишут. Если ошибок доставки нет, добавьте копию"
                                + " bot-service и посмотрите на долгие запросы ниже.",
                        "Updates arrive more slowly than people write. If there are no delivery errors, add a replica of bot-service"
                                + " and look at the slow statements below."),
                language);
    }

    private HealthLine told(WebhookState state, Language language) {
        var at = state.toldAt();
        boolean isNew = at != null && clock.instant().isBefore(at.plus(OUTDATED));
        return HealthLine.of(
                Words.of("Telegram спрошен", "Telegram last asked"),
                at == null
                        ? Words.of("ещё ни разу", "never")
                        : Words.same(times.in(language).second(at)),
                HealthLevel.redUnless(isNew && state.failure().isEmpty()),
                state.failure().isEmpty()
                        ? Words.of(
                                "Бот спрашивает раз в минуту. Проверьте, что bot-service запущен.",
                                "The bot asks once a minute. Check that bot-service is running.")
                        : Words.of(
                                        "Telegram не ответил боту: %s. Проверьте BOT_TOKEN, TELEGRAM_API_URL и сеть.",
                                        "Telegram did not answer the bot: %s. Check BOT_TOKEN, TELEGRAM_API_URL and the network.")
                                .filled(state.failure()),
                language);
    }

    private String answer(WebhookState state, Language language) {
        var answer = state.answer();
        var at = state.answeredAt();
        if (answer == null || at == null || state.wish() != null) {
            return "";
        }
        var words = switch (answer) {
            case TOLD -> Words.of("Telegram спрошен по вашей просьбе.", "Telegram was asked as requested.");
            case SET -> Words.of("Webhook зарегистрирован заново.", "The webhook was registered again.");
            case POLLS ->
                Words.of(
                        "Бот спрашивает Telegram сам: регистрировать нечего.",
                        "The bot polls: there is nothing to register.");
            case FAILED ->
                Words.of(
                        "Не получилось: Telegram не ответил или отказал.",
                        "It did not work: Telegram refused, or did not answer.");
        };
        return words.in(language) + " " + times.in(language).second(at);
    }
}
