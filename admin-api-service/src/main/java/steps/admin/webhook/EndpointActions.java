package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongFunction;
import steps.admin.key.PartnerFields;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;

/** What owners do with an endpoint besides changing where it is and what it is told. */
@Singleton
class EndpointActions {
    static final String ROTATE = "rotate";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String REPLAY = "replay";
    static final String REMOVE = "remove";

    private static final String FROM = "since";
    private static final String UNTIL = "before";
    private static final Words NO_ENDPOINT = Words.of("Такого адреса нет.", "There is no such endpoint.");
    private static final Words SO_ALREADY = Words.of(
            "Это уже сделано. Если секрет не сохранён, смените его ещё раз.",
            "Already done. If nobody kept the secret, rotate it again.");
    private static final Words NOTHING_THERE =
            Words.of("За это время нечего отправлять.", "There is nothing from that time to send.");
    private static final Words ROTATED = Words.of("Секрет сменён", "Secret rotated");
    private static final Words PAUSED = Words.of("На паузе", "Paused");
    private static final Words RESUMED = Words.of("Снова отправляется", "Resumed");
    private static final Words REMOVED = Words.of("Удалён", "Removed");
    private static final Words REPLAYED = Words.of("Будет отправлено сообщений: %s.", "Messages to be sent: %s.");

    private final Endpoints endpoints;
    private final EndpointFields fields;
    private final PartnerFields moments;

    EndpointActions(Endpoints endpoints, EndpointFields fields, PartnerFields moments) {
        this.endpoints = endpoints;
        this.fields = fields;
        this.moments = moments;
    }

    List<Action> all() {
        return List.of(rotate(), pause(), resume(), replay(), remove());
    }

    private Action rotate() {
        return Action.of(
                        ROTATE,
                        Words.of("Сменить секрет", "Rotate the secret"),
                        Words.of(
                                "Сообщения будут подписаны новым секретом, а до выбранного времени и нынешним, чтобы партнёр успел"
                                        + " перейти. Тот, что был до нынешнего, больше не подписывает.",
                                "Messages are signed with a new secret, and with the current one as well until the moment you choose,"
                                        + " so that the partner can switch; an even older one no longer signs."),
                        Right.KEEP_KEYS,
                        (key, asked, attempt, by) -> told(
                                key,
                                id -> endpoints.rotate(id, moments.read(asked.text(PartnerFields.UNTIL)), attempt),
                                ROTATED,
                                "former",
                                asked.text(PartnerFields.UNTIL)))
                .forOne()
                .asking(fields.overlap())
                .beginningWith(key -> Uni.createFrom().item(Values.of(PartnerFields.UNTIL, moments.usualEnd())));
    }

    private Action pause() {
        return Action.of(
                PAUSE,
                Words.of("Пауза", "Pause"),
                Words.of(
                        "Отправка остановится. Что произойдёт за это время, хранится до 30 дней и уйдёт после паузы.",
                        "Nothing is sent for now. What happens meanwhile is kept for at most 30 days and goes out after the pause."),
                Right.KEEP_KEYS,
                (key, asked, attempt, by) -> told(key, endpoints::pause, PAUSED, "state", "paused"));
    }

    private Action resume() {
        return Action.of(
                RESUME,
                Words.of("Продолжить", "Resume"),
                Words.of("Сначала уйдёт то, что накопилось.", "What has been waiting goes out first."),
                Right.KEEP_KEYS,
                (key, asked, attempt, by) -> told(key, endpoints::resume, RESUMED, "state", "well"));
    }

    private Action replay() {
        return Action.of(
                        REPLAY,
                        Words.of("Отправить заново", "Replay"),
                        Words.of(
                                "Всё, что произошло за это время и нужно этому адресу, уйдёт ещё раз под теми же номерами; что не"
                                        + " отправлялось, уйдёт впервые. Сообщения хранятся 30 дней.",
                                "Every message of that time for this endpoint is sent again under its ID; what was never sent goes out for the"
                                        + " first time. Messages are kept for 30 days."),
                        Right.KEEP_KEYS,
                        this::replay)
                .forOne()
                .asking(
                        moments.moment(FROM, Words.of("Произошло с", "Occurred since"))
                                .needed(),
                        moments.moment(UNTIL, Words.of("До", "Before"))
                                .hinted(Words.of("Пусто — до сих пор.", "If empty, until now.")));
    }

    private Action remove() {
        return Action.of(
                        REMOVE,
                        Words.of("Удалить", "Remove"),
                        Words.of(
                                "Адрес и его журнал исчезнут, неотправленное не уйдёт. Вернуть нельзя.",
                                "The endpoint and its log are deleted, and waiting messages are not sent. This cannot be undone."),
                        Right.KEEP_KEYS,
                        (key, asked, attempt, by) -> told(key, endpoints::remove, REMOVED, "removed", "true"))
                .dangerous();
    }

    private Uni<ActionResult> replay(String key, Values asked, String attempt, PanelUser by) {
        var from = moments.read(asked.text(FROM));
        var until = asked.text(UNTIL).isEmpty() ? moments.now() : moments.read(asked.text(UNTIL));
        return from == null || until == null
                ? Uni.createFrom().item(new ActionResult.Refused(NOTHING_THERE))
                : told(
                        key,
                        id -> endpoints.replay(id, from, until),
                        REPLAYED,
                        "replayed",
                        Times.written(asked.text(FROM), by.language()) + " – "
                                + Times.written(asked.text(UNTIL), by.language()));
    }

    private static Uni<ActionResult> told(
            String key, LongFunction<Uni<EndpointChange>> change, Words done, String field, String now) {
        return Keys.find(key, new EndpointChange.Unknown(), change).map(made -> switch (made) {
            case EndpointChange.Issued issued ->
                ActionResult.Done.of(done, field, "", now)
                        .showing(new ShownOnce(issued.secret().written()));
            case EndpointChange.Done simply -> ActionResult.Done.of(done, field, "", now);
            case EndpointChange.Replayed replayed ->
                ActionResult.Done.of(done.filled(Numbers.grouped(replayed.messages())), field, "", now);
            case EndpointChange.SoAlready same -> new ActionResult.Unchanged(SO_ALREADY);
            case EndpointChange.NothingThere nothing -> new ActionResult.Refused(NOTHING_THERE);
            case EndpointChange.Unknown none -> new ActionResult.Refused(NO_ENDPOINT);
            case EndpointChange.NameTaken other -> throw new IllegalStateException("No name was given.");
        });
    }
}
