package steps.admin.panel.section;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditEntry;
import steps.domain.audit.AuditTrail;
import steps.platform.transaction.SqlStates;
import steps.platform.transaction.Transactions;

/** Does an action with one record after the other, each with its line in the audit in one transaction, and tells each result. */
@Singleton
public class ActionRuns {
    private static final Logger LOG = Logger.getLogger(ActionRuns.class);
    private static final Words HELD = Words.of(
            "Это сейчас меняет кто-то другой. Попробуйте ещё раз.", "Somebody else is changing this. Try again.");
    private static final Words FAILED =
            Words.of("Не получилось, подробности в журнале.", "It failed; see the log for details.");

    private final Transactions transactions;
    private final AuditTrail audit;

    ActionRuns(Transactions transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    Uni<List<Line>> run(Section section, Action action, List<String> keys, Values asked, String attempt, PanelUser by) {
        return Multi.createFrom()
                .iterable(keys)
                .onItem()
                .transformToUniAndConcatenate(key -> one(section, action, key, asked, attempt, by))
                .collect()
                .asList();
    }

    private Uni<Line> one(Section section, Action action, String key, Values asked, String attempt, PanelUser by) {
        return transactions
                .retrying(() -> transactions.withEntities(() -> action.work()
                        .on(key, asked, attempt + ":" + key, by)
                        .call(result -> tell(section, action, key, result, by))))
                .onFailure()
                .recoverWithItem(failure -> refused(section, action, key, failure))
                .map(result -> new Line(key, result));
    }

    /** The others go on. */
    private static ActionResult refused(Section section, Action action, String key, Throwable failure) {
        if (SqlStates.isHeld(failure)) {
            return new ActionResult.Refused(HELD);
        }
        LOG.errorf(failure, "%s of %s %s failed", action.name(), section.name(), key);
        return new ActionResult.Refused(FAILED);
    }

    private Uni<Void> tell(Section section, Action action, String key, ActionResult result, PanelUser by) {
        return switch (result) {
            case ActionResult.Done done ->
                audit.add(AuditEntry.of(by.author(), section.name(), key, action.name())
                        .with(done.changes())
                        .because(done.note()));
            case ActionResult.Unchanged same -> Uni.createFrom().voidItem();
            case ActionResult.Refused refused -> Uni.createFrom().voidItem();
        };
    }

    /** What became of one record. */
    public record Line(String key, ActionResult result) {}
}
