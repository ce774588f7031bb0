package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Input;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.broadcast.Audiences;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.BroadcastSchedule;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.sending.BroadcastTrials;
import steps.domain.content.Texts;

/** How an administrator makes a broadcast of a message they show: to whom, when, and off it goes. */
@Singleton
class BroadcastPlanning {
    private static final int LONGEST_TITLE = 40;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM HH:mm", Locale.ROOT);

    private final Broadcasts broadcasts;
    private final BroadcastTrials trials;
    private final Audiences audiences;
    private final BroadcastScreens screens;
    private final BroadcastControl control;
    private final Menu menu;
    private final Texts texts;
    private final ZoneId ours;

    BroadcastPlanning(
            Broadcasts broadcasts,
            BroadcastTrials trials,
            Audiences audiences,
            BroadcastScreens screens,
            BroadcastControl control,
            Menu menu,
            Texts texts,
            @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.broadcasts = broadcasts;
        this.trials = trials;
        this.audiences = audiences;
        this.screens = screens;
        this.control = control;
        this.menu = menu;
        this.texts = texts;
        this.ours = ours;
    }

    Uni<Turn> home(int latest) {
        return broadcasts
                .latest(latest)
                .map(known -> Turn.to(new BroadcastPlan.AwaitingMessage())
                        .say(texts.html(BroadcastTexts.HOME), screens.home(known)));
    }

    /** Empty when it is no message that can be copied. */
    Optional<Uni<Turn>> shown(Visit visit) {
        return switch (visit.input()) {
            case Input.Text text when text.messageId() > 0 -> offer(BroadcastPlan.Planning.of(text.messageId(), null));
            case Input.Something sent
            when sent.messageId() > 0 -> offer(BroadcastPlan.Planning.of(sent.messageId(), sent.album()));
            default -> Optional.empty();
        };
    }

    boolean isPartOf(BroadcastPlan.Planning plan, Visit visit) {
        return visit.input() instanceof Input.Something sent
                && sent.messageId() > 0
                && plan.album() != null
                && plan.album().equals(sent.album());
    }

    /** Nothing is said to the parts of an album that come after the first. */
    Uni<Turn> gather(BroadcastPlan.Planning plan, Visit visit) {
        return Uni.createFrom()
                .item(
                        visit.input() instanceof Input.Something sent
                                ? Turn.to(plan.with(sent.messageId()))
                                : Turn.to(plan));
    }

    Uni<Turn> plan(BroadcastPlan.Planning plan, Visit visit) {
        return audiences
                .count(AudienceChoice.audience(plan.chosen()))
                .map(people -> Turn.to(plan)
                        .show(visit, screens.plan(plan, people, copied(plan, visit)), screens.planKeys(plan)));
    }

    private static BroadcastMessage copied(BroadcastPlan.Planning plan, Visit visit) {
        return new BroadcastMessage.Copied(visit.update().chatId(), plan.messageIds());
    }

    Uni<Turn> askTime(BroadcastPlan.Planning plan, Visit visit) {
        return Uni.createFrom()
                .item(Turn.to(new BroadcastPlan.AwaitingTime(plan))
                        .show(visit, texts.html(BroadcastTexts.ASK_TIME), screens.backToPlan()));
    }

    Uni<Turn> time(BroadcastPlan.Planning plan, String written, Visit visit) {
        var now = LocalDateTime.ofInstant(visit.now(), ours);
        return new WrittenTime(texts.words(BroadcastTexts.TODAY), texts.words(BroadcastTexts.TOMORROW))
                .parse(written, now)
                .map(time -> plan(plan.at(time.toString()), visit))
                .orElseGet(() -> Uni.createFrom()
                        .item(Turn.to(new BroadcastPlan.AwaitingTime(plan))
                                .say(texts.html(BroadcastTexts.BAD_TIME), screens.backToPlan())));
    }

    Uni<Turn> send(BroadcastPlan.Planning plan, Visit visit) {
        return draft(plan, visit)
                .chain(draft -> broadcasts.sendNow(draft.id()))
                .chain(sent -> control.begin(sent, visit));
    }

    Uni<Turn> schedule(BroadcastPlan.Planning plan, Visit visit) {
        if (plan.at() == null) {
            return plan(plan, visit);
        }
        var at = LocalDateTime.parse(plan.at());
        var schedule = plan.ofReader() ? BroadcastSchedule.onceByTheReadersClock(at) : BroadcastSchedule.once(at);
        return draft(plan, visit)
                .chain(draft -> broadcasts
                        .schedule(draft.id(), draft.version(), schedule)
                        .map(outcome -> scheduled(draft, plan, outcome, visit)));
    }

    /** What its readers will get comes to whoever plans it, below the plan. */
    Uni<Turn> show(BroadcastPlan.Planning plan, Visit visit) {
        return draft(plan, visit)
                .call(draft -> trials.ask(draft.id(), visit.user().id()))
                .chain(draft -> plan(plan.drafted(draft.id()), visit))
                .map(turn -> turn.toast(visit, texts.words(BroadcastTexts.TRIAL_COMING)));
    }

    Uni<Turn> drop(BroadcastPlan.Planning plan, Visit visit) {
        return canceled(plan)
                .chain(() -> menu.open(visit))
                .map(opened -> Menu.atMenu()
                        .show(visit, texts.html(BroadcastTexts.DROPPED), Keyboard.none())
                        .then(opened));
    }

    private Uni<Void> canceled(BroadcastPlan.Planning plan) {
        return plan.draftId() == null
                ? Uni.createFrom().voidItem()
                : broadcasts.cancel(plan.draftId()).replaceWithVoid();
    }

    private Turn scheduled(Broadcast draft, BroadcastPlan.Planning plan, BroadcastOutcome outcome, Visit visit) {
        return outcome instanceof BroadcastOutcome.Changed
                ? Menu.atMenu()
                        .show(
                                visit,
                                texts.html(BroadcastTexts.SCHEDULED, "number", draft.id(), "when", screens.when(plan)),
                                screens.cancel(draft.id()))
                : Turn.to(new BroadcastPlan.AwaitingTime(plan.at(null)))
                        .show(visit, texts.html(BroadcastTexts.BAD_TIME), screens.backToPlan());
    }

    private Optional<Uni<Turn>> offer(BroadcastPlan.Planning plan) {
        return Optional.of(Uni.createFrom().item(Turn.to(plan).say(texts.html(BroadcastTexts.OFFER), screens.offer())));
    }

    /** A message that somebody has shown is what it is: there is nothing in it to refuse. */
    private Uni<Broadcast> draft(BroadcastPlan.Planning plan, Visit visit) {
        var copied = copied(plan, visit);
        var author = visit.user().firstName();
        var draft = new BroadcastDraft(title(visit), copied, List.of(), AudienceChoice.audience(plan.chosen()), false);
        return kept(plan, draft, author.length() <= 100 ? author : author.substring(0, 100))
                .map(outcome -> switch (outcome) {
                    case BroadcastOutcome.Changed(Broadcast made) -> made;
                    default -> throw new IllegalStateException("A copied message is refused: " + outcome);
                });
    }

    /** The draft that its author has seen, as it is now; a new one where there is none that may still change. */
    private Uni<BroadcastOutcome> kept(BroadcastPlan.Planning plan, BroadcastDraft draft, String author) {
        return plan.draftId() == null
                ? broadcasts.draft(draft, author)
                : broadcasts
                        .find(plan.draftId())
                        .chain(seen -> seen != null && seen.state() == BroadcastState.DRAFT
                                ? broadcasts.edit(seen.id(), seen.version(), draft)
                                : broadcasts.draft(draft, author));
    }

    private String title(Visit visit) {
        var title = SHORT.format(LocalDateTime.ofInstant(visit.now(), ours)) + " · "
                + visit.user().firstName();
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
