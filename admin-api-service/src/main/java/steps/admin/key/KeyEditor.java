package steps.admin.key;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.admin.partner.Scope;

/** The form of a partner's key. */
@Singleton
class KeyEditor implements AddingEditor {
    private static final String REVOKED = "revoked";
    private static final Words NO_SCOPE = Words.of(
            "Ключ без единого права ни для чего не нужен.", "Choose at least one scope: a key without any is useless.");
    private static final Words NOT_BOTH = Words.of(
            "Ключ для пробы не бывает и настоящим: снимите остальные права.",
            "A sandbox key cannot have other scopes as well: untick them.");
    private static final Words NAME_TAKEN =
            Words.of("Ключ с таким именем уже есть или был.", "A key with this name exists or existed.");

    private final IssuedKeys keys;
    private final KeyFields fields;
    private final PartnerFields moments;

    KeyEditor(IssuedKeys keys, KeyFields fields, PartnerFields moments) {
        this.keys = keys;
        this.fields = fields;
        this.moments = moments;
    }

    @Override
    public Right edits() {
        return Right.KEEP_KEYS;
    }

    @Override
    public List<Field> fields() {
        return fields.ofKnown();
    }

    @Override
    public List<Field> fieldsToAdd() {
        return fields.ofNew();
    }

    @Override
    public Values initial() {
        return Arrays.stream(Scope.values())
                .reduce(Values.NONE, (values, scope) -> values.with(scope.code(), "false"), (one, other) -> other);
    }

    @Override
    public Uni<Values> read(String key) {
        return Keys.find(key, keys::find).map(this::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, keys::lock).map(this::values);
    }

    @Override
    public boolean isOpen(Values values) {
        return !values.flag(REVOKED);
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        var fault = fault(values, values.text(KeyFields.EXPIRES));
        return fault.isPresent()
                ? Uni.createFrom().item(fault.get())
                : keys.add(
                                values.text(PartnerFields.NAME),
                                KeyFields.scopes(values),
                                moments.read(values.text(KeyFields.EXPIRES)))
                        .map(KeyEditor::edit);
    }

    /** An end that stays is kept to the second, whatever the field can show of it. */
    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        var expires = after.text(KeyFields.EXPIRES);
        boolean stays = expires.equals(before.text(KeyFields.EXPIRES));
        var fault = fault(after, stays ? "" : expires);
        if (fault.isPresent()) {
            return Uni.createFrom().item(fault.get());
        }
        long id = Long.parseLong(key);
        return keys.find(id)
                .chain(known -> known.revokedAt() != null
                        ? Uni.createFrom().item(new Edit.Gone())
                        : keys.change(id, KeyFields.scopes(after), stays ? known.expiresAt() : moments.read(expires))
                                .replaceWith(new Edit.Done(key)));
    }

    private Optional<Edit.Refused> fault(Values values, String newEnd) {
        var scopes = KeyFields.scopes(values);
        if (scopes.contains(Scope.SANDBOX) && scopes.size() > 1) {
            return Optional.of(Edit.Refused.of(Scope.SANDBOX.code(), NOT_BOTH));
        }
        return scopes.isEmpty()
                ? Optional.of(Edit.Refused.of(Scope.PICKUP_POINTS_WRITE.code(), NO_SCOPE))
                : moments.pastFault(newEnd).map(past -> new Edit.Refused(Map.of(KeyFields.EXPIRES, past)));
    }

    private static Edit edit(KeyChange change) {
        return switch (change) {
            case KeyChange.Issued issued -> new Edit.Done(Long.toString(issued.id()), new ShownOnce(issued.secret()));
            case KeyChange.NameTaken taken -> Edit.Refused.of("name", NAME_TAKEN);
            case KeyChange.Revoked other -> throw new IllegalStateException("A new key is not revoked.");
            case KeyChange.SoAlready other -> throw new IllegalStateException("A new key was not there.");
            case KeyChange.NotInUse other -> throw new IllegalStateException("A new key is in use.");
            case KeyChange.Unknown other -> throw new IllegalStateException("A new key is known.");
        };
    }

    private @Nullable Values values(@Nullable IssuedKey key) {
        if (key == null) {
            return null;
        }
        var values =
                Values.of(KeyFields.EXPIRES, moments.typed(key.expiresAt())).with(REVOKED, key.revokedAt() != null);
        for (var scope : Scope.values()) {
            values = values.with(scope.code(), key.scopes().contains(scope));
        }
        return values;
    }
}
