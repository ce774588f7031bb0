package steps.admin.key;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Badged;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.admin.panel.section.Section;

/** Who may call the partners' API beside the keys of the environment, for what, and until when. */
@Singleton
public class KeySection implements Section {
    private static final Words NAME = Words.of("Имя", "Name");
    private static final Words STATE = Words.of("Состояние", "State");
    private static final Words MADE = Words.of("Создан", "Created");
    private static final Words USED = Words.of("Последний вызов", "Last used");
    private static final Words EXPIRES = Words.of("Действует до", "Expires");
    private static final Words REVOKED = Words.of("Отозван", "Revoked");
    private static final Words FORMER_UNTIL = Words.of("Прежний секрет до", "Former secret until");
    private static final Words FORMER_USED = Words.of("Вызов с прежним секретом", "Former secret used");
    private static final Words NEVER = Words.of("никогда", "never");
    private static final Words WITHOUT_END = Words.of("бессрочно", "never");

    private final KeyEditor editor;
    private final IssuedKeys keys;
    private final List<Action> actions;
    private final Listing listing = Listing.of("partner_key", "partner_key.id", SqlType.NUMBER, "name")
            .columns(
                    Column.text("name", NAME, "partner_key.name").sortable(),
                    Column.text("scopes", Words.of("Права", "Scopes"), "array_to_string(partner_key.scopes, ', ')"),
                    Column.text("state", STATE, KeyState.SQL)
                            .shownAs((code, reader) ->
                                    Badged.ofCode(KeyState.class, code).badge(reader)),
                    Column.time("used", USED, "partner_key.last_used_at"),
                    Column.time("expires", EXPIRES, "partner_key.expires_at"),
                    Column.time("former", FORMER_UNTIL, "partner_key.previous_until"),
                    Column.time("made", MADE, "partner_key.created_at")
                            .sortable()
                            .hidden(),
                    Column.time("revoked", REVOKED, "partner_key.revoked_at").hidden())
            .filters(
                    Filter.choice("state", STATE, KeyState.SQL, Badged.options(KeyState.values())),
                    Filter.days("used", USED, "partner_key.last_used_at"),
                    Filter.days("expires", EXPIRES, "partner_key.expires_at"))
            .searchedBy(text -> Search.words("partner_key.name", text));

    KeySection(KeyEditor editor, IssuedKeys keys, KeyActions actions) {
        this.editor = editor;
        this.keys = keys;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "partner-keys";
    }

    @Override
    public Words title() {
        return Words.of("Ключи партнёров", "Partners' keys");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PARTNERS;
    }

    @Override
    public int position() {
        return 1;
    }

    @Override
    public Right sees() {
        return Right.KEEP_KEYS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public List<Field> told() {
        return List.of(Field.time("former", FORMER_UNTIL), Field.flag("revoked", REVOKED));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, keys::find)
                .map(known -> Optional.ofNullable(known).map(found -> card(found, reader)));
    }

    private static Card card(IssuedKey key, Reader reader) {
        var facts = Stream.of(
                Optional.of(new Fact(reader.say(STATE), key.state().badge(reader))),
                Optional.of(time(MADE, key.createdAt(), MADE, reader)),
                Optional.of(time(USED, key.lastUsedAt(), NEVER, reader)),
                Optional.of(time(EXPIRES, key.expiresAt(), WITHOUT_END, reader)),
                Optional.ofNullable(key.formerUntil()).map(until -> time(FORMER_UNTIL, until, NEVER, reader)),
                Optional.ofNullable(key.formerUntil())
                        .map(until -> time(FORMER_USED, key.formerUsedAt(), NEVER, reader)),
                Optional.ofNullable(key.revokedAt()).map(at -> time(REVOKED, at, NEVER, reader)));
        return new Card(
                        key.name(),
                        List.of(Block.of(
                                reader.say(Words.of("Ключ", "Key")),
                                facts.flatMap(Optional::stream).toList())))
                .offering(
                        switch (key.state()) {
                            case ACTIVE, ROTATING -> Set.of(KeyActions.ROTATE, KeyActions.REVOKE);
                            case EXPIRED -> Set.of(KeyActions.REVOKE);
                            case REVOKED -> Set.of();
                        });
    }

    private static Fact time(Words label, @Nullable Instant moment, Words otherwise, Reader reader) {
        return new Fact(
                reader.say(label),
                moment == null
                        ? Cell.text(reader.say(otherwise))
                        : Cell.time(reader.times().minute(moment)));
    }
}
