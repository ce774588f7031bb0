package steps.admin.panel.form;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.audit.AuditTrail;
import steps.platform.transaction.Transactions;

/** Takes a form that was sent: looks at each field, holds the record, compares, writes, and tells the audit, all or nothing. */
@Singleton
public class Edits {
    private static final String HIDDEN = "•••";

    private final Transactions transactions;
    private final AuditTrail audit;

    Edits(Transactions transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Changes a record, or tells why not.
     *
     * @param seen the marks of what whoever sends it had before them
     * @param typed only the fields that are to change
     */
    public Uni<Edit> change(Target target, String key, String seen, Values typed, PanelUser by) {
        return faults(target, typed)
                .chain(faults -> faults.isEmpty()
                        ? transactions.retrying(
                                () -> transactions.withEntities(() -> write(target, key, seen, typed, by)))
                        : Uni.createFrom().item(new Edit.Refused(faults)));
    }

    public Uni<Edit> add(String section, AddingEditor editor, Values typed, PanelUser by) {
        var target = new Target(section, editor, editor.fieldsToAdd());
        return faults(target, typed)
                .chain(faults -> faults.isEmpty()
                        ? transactions.retrying(() -> transactions.withEntities(() -> editor.add(typed, by)
                                .call(edit -> edit instanceof Edit.Done done
                                        ? tell(target, done.key(), AuditAction.ADDED, Values.NONE.changesTo(typed), by)
                                        : Uni.createFrom().voidItem())))
                        : Uni.createFrom().item(new Edit.Refused(faults)));
    }

    private Uni<Edit> write(Target target, String key, String seen, Values typed, PanelUser by) {
        return target.writer().lock(key).chain(before -> {
            if (before == null) {
                return Uni.createFrom().item(new Edit.Gone());
            }
            if (!seen.equals(target.compared(before).marks())) {
                return Uni.createFrom().item(new Edit.Conflict(before));
            }
            var after = merged(before, typed);
            var changes = before.changesTo(after);
            return changes.isEmpty()
                    ? Uni.createFrom().item(new Edit.Done(key))
                    : target.writer()
                            .change(key, before, after, by)
                            .call(edit -> edit instanceof Edit.Done
                                    ? tell(target, key, AuditAction.CHANGED, changes, by)
                                    : Uni.createFrom().voidItem());
        });
    }

    private static Values merged(Values before, Values typed) {
        var after = new LinkedHashMap<>(before.texts());
        after.putAll(typed.texts());
        return new Values(after);
    }

    private Uni<Void> tell(Target target, String key, AuditAction action, Map<String, Change> changes, PanelUser by) {
        var secrets = target.fields().stream()
                .filter(field -> field.kind() == Field.Kind.PASSWORD)
                .map(Field::name)
                .toList();
        var told = changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        change -> secrets.contains(change.getKey()) ? new Change("", HIDDEN) : change.getValue()));
        return audit.add(action.of(by.author(), target.section(), key).with(told));
    }

    private static Uni<Map<String, Words>> faults(Target target, Values typed) {
        return faults(target.fields(), typed)
                .chain(faults -> faults.isEmpty()
                        ? target.writer().faults(typed)
                        : Uni.createFrom().item(faults));
    }

    /** By the name of each field that cannot be taken as it is. */
    public static Uni<Map<String, Words>> faults(List<Field> fields, Values typed) {
        Uni<Map<String, Words>> faults = Uni.createFrom().item(new LinkedHashMap<>());
        for (var field : fields) {
            faults = faults.call(found -> fault(field, typed).invoke(fault -> {
                if (fault != null) {
                    found.put(field.name(), fault);
                }
            }));
        }
        return faults;
    }

    /** Null when there is nothing wrong with it. */
    private static Uni<Words> fault(Field field, Values typed) {
        Uni<List<Option>> options = field.kind() == Field.Kind.CHOICE
                ? field.options().get()
                : Uni.createFrom().item(List.of());
        return options.map(
                offered -> field.fault(typed.text(field.name()), offered).orElse(null));
    }

    /**
     * What is changed.
     *
     * @param fields those of the form that was sent: all of the editor's, or one in the list
     */
    public record Target(String section, @Nullable Editor editor, List<Field> fields) {
        /** Of a form that writes records, and is not an action's. */
        public Editor writer() {
            return Objects.requireNonNull(editor);
        }

        /** Of a record as it stands, what the form has. */
        public Values compared(Values record) {
            var compared = new LinkedHashMap<String, String>();
            fields.forEach(field -> compared.put(field.name(), record.text(field.name())));
            return new Values(compared);
        }

        public Values typed(UnaryOperator<String> form) {
            var typed = new LinkedHashMap<String, String>();
            fields.forEach(field -> typed.put(field.name(), field.read(form.apply(field.name()))));
            return new Values(typed);
        }
    }
}
