package steps.admin.key;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;

/** What owners do with a key besides changing what it is for. */
@Singleton
class KeyActions {
    static final String ROTATE = "rotate";
    static final String REVOKE = "revoke";

    private static final Words NO_KEY = Words.of("Такого ключа нет.", "There is no such key.");
    private static final Words NOT_IN_USE =
            Words.of("Ключ отозван, или его срок истёк.", "The key is revoked, or has expired.");
    private static final Words SO_ALREADY = Words.of(
            "Это уже сделано. Если секрет не сохранён, смените его ещё раз.",
            "Already done. If nobody kept the secret, rotate it again.");
    private static final Words ROTATED = Words.of("Секрет сменён", "Secret rotated");
    private static final Words REVOKED = Words.of("Отозван", "Revoked");

    private final IssuedKeys keys;
    private final KeyFields fields;
    private final PartnerFields moments;

    KeyActions(IssuedKeys keys, KeyFields fields, PartnerFields moments) {
        this.keys = keys;
        this.fields = fields;
        this.moments = moments;
    }

    List<Action> all() {
        return List.of(rotate(), revoke());
    }

    private Action rotate() {
        return Action.of(
                        ROTATE,
                        Words.of("Сменить секрет", "Rotate the secret"),
                        Words.of(
                                "Появится новый секрет, а нынешний действует до выбранного времени, чтобы партнёр"
                                        + " успел перейти. Тот, что был до нынешнего, перестанет действовать сразу.",
                                "A new secret is issued. The current one stays valid until the moment you choose, so that"
                                        + " the partner can switch; an even older one stops working at once."),
                        Right.KEEP_KEYS,
                        this::rotate)
                .forOne()
                .asking(fields.overlap())
                .beginningWith(key -> Uni.createFrom().item(Values.of(PartnerFields.UNTIL, moments.usualEnd())));
    }

    private Action revoke() {
        return Action.of(
                        REVOKE,
                        Words.of("Отозвать", "Revoke"),
                        Words.of(
                                "Ключ сразу перестанет действовать, вместе с прежним секретом. Вернуть его нельзя.",
                                "The key stops working at once, its former secret included. This cannot be undone."),
                        Right.KEEP_KEYS,
                        (key, asked, attempt, by) ->
                                told(Keys.find(key, new KeyChange.Unknown(), keys::revoke), "revoked", "true"))
                .dangerous();
    }

    private Uni<ActionResult> rotate(String key, Values asked, String attempt, PanelUser by) {
        var until = asked.text(PartnerFields.UNTIL);
        return told(
                Keys.find(key, new KeyChange.Unknown(), id -> keys.rotate(id, moments.read(until), attempt)),
                "former",
                until);
    }

    private static Uni<ActionResult> told(Uni<KeyChange> change, String field, String now) {
        return change.map(made -> switch (made) {
            case KeyChange.Issued issued ->
                ActionResult.Done.of(ROTATED, field, "", now).showing(new ShownOnce(issued.secret()));
            case KeyChange.Revoked revoked -> ActionResult.Done.of(REVOKED, field, "", now);
            case KeyChange.SoAlready same -> new ActionResult.Unchanged(SO_ALREADY);
            case KeyChange.NotInUse not -> new ActionResult.Refused(NOT_IN_USE);
            case KeyChange.Unknown none -> new ActionResult.Refused(NO_KEY);
            case KeyChange.NameTaken other -> throw new IllegalStateException("No name was given.");
        });
    }
}
