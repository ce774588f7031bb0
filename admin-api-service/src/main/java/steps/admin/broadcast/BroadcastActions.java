package steps.admin.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import steps.admin.content.FaultWords;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.account.TelegramLink;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Card.Block;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastFault;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.BroadcastSchedule;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.sending.BroadcastTrials;

/** The steps of a broadcast's life that somebody takes, each by the domain's service of the same name. */
@Singleton
class BroadcastActions {
    private static final int LONGEST_CRON = 100;
    private static final int MOST_STALE_MINUTES = 10_080;
    private static final Words NO_BROADCAST = Words.of("Такой рассылки нет.", "There is no such broadcast.");
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words NOT_NOW =
            Words.of("Сейчас это невозможно: рассылка в другом состоянии.", "Not possible in its current state.");
    private static final Words NO_TIME = Words.of("Нужны день и время.", "Enter a date and a time.");
    private static final Words ONE_OF_BOTH =
            Words.of("Укажите либо время, либо повтор.", "Enter either a time or a repeat rule.");
    private static final Words COPIED = Words.of("Новый черновик № %s.", "New draft no. %s.");
    private static final Words NOT_LINKED = Words.of(
            "Сначала привяжите свой Telegram в разделе «Мой вход».",
            "Link your own Telegram first, under “My account”.");
    private static final Words COMING = Words.of("Сейчас придёт в Telegram.", "It is on its way to your Telegram.");
    private static final Words DONE = Words.of("Сделано.", "Done.");

    private final Broadcasts broadcasts;
    private final BroadcastTrials trials;
    private final AudienceSize sizes;
    private final TelegramLink telegram;

    BroadcastActions(Broadcasts broadcasts, BroadcastTrials trials, AudienceSize sizes, TelegramLink telegram) {
        this.broadcasts = broadcasts;
        this.trials = trials;
        this.sizes = sizes;
        this.telegram = telegram;
    }

    List<Action> all() {
        return List.of(
                trial(),
                step(
                                "send",
                                Words.of("Отправить сейчас", "Send now"),
                                Words.of(
                                        "Рассылка начнётся через несколько секунд. У кого тихие часы, те получат её после них.",
                                        "It starts within seconds. People in their quiet hours get it afterwards."),
                                broadcasts::sendNow)
                        .showing(this::size),
                schedule(),
                step(
                        "withdraw",
                        Words.of("Снять с расписания", "Unschedule"),
                        Words.of("Рассылка снова станет черновиком.", "It becomes a draft again."),
                        broadcasts::withdraw),
                step(
                        "pause",
                        Words.of("Пауза", "Pause"),
                        Words.of(
                                "Что уже ушло, придёт; остальные подождут.",
                                "What has already gone out will arrive; everybody else waits."),
                        broadcasts::pause),
                step(
                        "resume",
                        Words.of("Продолжить", "Resume"),
                        Words.of(
                                "Рассылка продолжится с тех, кто её ещё не получил.",
                                "It continues with those who have not received it yet."),
                        broadcasts::resume),
                step(
                        "retry",
                        Words.of("Повторить неотправленные", "Retry failed"),
                        Words.of(
                                "Ещё раз тем, чьё сообщение Telegram не принял; больше никому.",
                                "Sent again only to those whose message Telegram rejected."),
                        broadcasts::retryFailed),
                copy(),
                step(
                                "cancel",
                                Words.of("Отменить рассылку", "Cancel the broadcast"),
                                Words.of(
                                        "Больше никто её не получит. Вернуть нельзя.",
                                        "Nobody else will get it. This cannot be undone."),
                                broadcasts::cancel)
                        .dangerous());
    }

    private Action trial() {
        return Action.of(
                        "try",
                        Words.of("Показать мне", "Send me a preview"),
                        Words.of(
                                "Рассылка придёт вам в Telegram такой, какой её увидят люди. Больше никто её не получит.",
                                "It is sent to your own Telegram exactly as people will see it. Nobody else gets it."),
                        Right.SEND_BROADCASTS,
                        this::showToMe)
                .forOne();
    }

    private Uni<ActionResult> showToMe(String key, Values asked, String attempt, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? refused(NO_BROADCAST)
                : telegram.of(by)
                        .chain(linked -> linked == null || !linked.isLinked()
                                ? refused(NOT_LINKED)
                                : trials.ask(Keys.number(key).getAsLong(), linked.userId())
                                        .map(outcome -> outcome instanceof BroadcastOutcome.Changed
                                                ? ActionResult.Done.of(COMING)
                                                : told(outcome)));
    }

    private Action schedule() {
        return Action.of(
                        "schedule",
                        Words.of("Запланировать", "Schedule"),
                        Words.of(
                                "Один раз в указанное время или снова и снова по расписанию.",
                                "Once at the given time, or repeatedly."),
                        Right.SEND_BROADCASTS,
                        this::schedule)
                .forOne()
                .asking(
                        Field.time("at", Words.of("Когда", "When"))
                                .checked(text -> time(text).isPresent() ? Optional.empty() : Optional.of(NO_TIME)),
                        Field.flag("reader", Words.of("По часам каждого читателя", "In each reader's time zone")),
                        Field.text("cron", Words.of("Или повторять (cron)", "Or repeat (cron)"), LONGEST_CRON)
                                .hinted(Words.of(
                                        "Пять полей: 0 12 * * 1 — каждый понедельник в 12:00.",
                                        "Five fields: 0 12 * * 1 is every Monday at 12:00.")),
                        Field.number(
                                        "stale",
                                        Words.of(
                                                "Не отправлять, если опаздывает больше чем на, минут",
                                                "Skip if late by more than, minutes"),
                                        1,
                                        MOST_STALE_MINUTES)
                                .hinted(Words.of(
                                        "Пусто — отправить в любом случае.", "If empty, it is sent however late.")))
                .showing(this::size);
    }

    private Action copy() {
        return Action.of(
                        "copy",
                        Words.of("Копия", "Copy"),
                        Words.of(
                                "Появится черновик с тем же содержанием.", "A draft with the same content is created."),
                        Right.SEND_BROADCASTS,
                        this::copy)
                .forOne();
    }

    private static Action step(String name, Words title, Words consequence, LongFunction<Uni<BroadcastOutcome>> work) {
        return Action.of(
                        name,
                        title,
                        consequence,
                        Right.SEND_BROADCASTS,
                        (key, asked, attempt, by) -> Keys.number(key).isEmpty()
                                ? Uni.createFrom().item(new ActionResult.Refused(NO_BROADCAST))
                                : work.apply(Keys.number(key).getAsLong()).map(BroadcastActions::told))
                .forOne();
    }

    private Uni<ActionResult> schedule(String key, Values asked, String attempt, PanelUser by) {
        if (asked.text("at").isEmpty() == asked.text("cron").isEmpty()) {
            return refused(ONE_OF_BOTH);
        }
        var staleAfter = asked.numberOrNull("stale") == null ? null : Duration.ofMinutes(asked.number("stale"));
        var schedule = new BroadcastSchedule(
                time(asked.text("at")).orElse(null),
                asked.flag("reader"),
                asked.text("cron").isEmpty() ? null : asked.text("cron"),
                staleAfter);
        return find(key)
                .chain(broadcast -> broadcast == null
                        ? refused(NO_BROADCAST)
                        : broadcasts
                                .schedule(broadcast.id(), broadcast.version(), schedule)
                                .map(BroadcastActions::told));
    }

    private Uni<ActionResult> copy(String key, Values asked, String attempt, PanelUser by) {
        return find(key).chain(broadcast -> {
            if (broadcast == null || broadcast.message() == null) {
                return refused(NO_BROADCAST);
            }
            var draft = new BroadcastDraft(
                    broadcast.title(),
                    broadcast.message(),
                    broadcast.buttons(),
                    broadcast.audience(),
                    broadcast.paid());
            return broadcasts
                    .draft(draft, by.name())
                    .map(outcome -> outcome instanceof BroadcastOutcome.Changed copy
                            ? ActionResult.Done.of(
                                    COPIED.filled(copy.broadcast().id()),
                                    "copy",
                                    "",
                                    copy.broadcast().id())
                            : told(outcome));
        });
    }

    /** Before it is sent: to how many, and how long that takes. */
    private Uni<List<Block>> size(String key, Reader reader) {
        return find(key).chain(broadcast -> {
            var message = broadcast == null ? null : broadcast.message();
            return message == null
                    ? Uni.createFrom().item(List.of())
                    : sizes.of(broadcast.audience(), message)
                            .map(size ->
                                    List.of(Block.of(reader.say(Words.of("Кому", "Audience")), size.facts(reader))));
        });
    }

    private Uni<Broadcast> find(String key) {
        return Keys.find(key, broadcasts::find);
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static ActionResult told(BroadcastOutcome outcome) {
        return switch (outcome) {
            case BroadcastOutcome.Changed(Broadcast broadcast) -> done(broadcast.state());
            case BroadcastOutcome.Unchanged same -> new ActionResult.Unchanged(SO_ALREADY);
            case BroadcastOutcome.NotAllowed other -> new ActionResult.Refused(NOT_NOW);
            case BroadcastOutcome.Outdated other -> new ActionResult.Refused(NOT_NOW);
            case BroadcastOutcome.Faulty(List<BroadcastFault> faults) -> new ActionResult.Refused(words(faults));
            case BroadcastOutcome.Unknown unknown -> new ActionResult.Refused(NO_BROADCAST);
        };
    }

    private static ActionResult done(BroadcastState now) {
        return ActionResult.Done.of(DONE, "state", "", now.code());
    }

    private static Words words(List<BroadcastFault> faults) {
        var words = faults.stream().map(fault -> FaultWords.of(fault.reason())).toList();
        return new Words(
                words.stream().map(Words::russian).collect(Collectors.joining(" ")),
                words.stream().map(Words::english).collect(Collectors.joining(" ")));
    }

    private static Uni<ActionResult> refused(Words why) {
        return Uni.createFrom().item(new ActionResult.Refused(why));
    }
}
