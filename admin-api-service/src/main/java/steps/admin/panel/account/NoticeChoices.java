package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditTrail;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** What accounts want to be told of in their own Telegram. */
@Singleton
public class NoticeChoices {
    private static final String OF = "select notices from panel_telegram where account_id = $1";
    private static final String CHOOSE = "update panel_telegram set notices = $2 where account_id = $1";
    private static final String LEAVE_ONLY = """
        update panel_telegram
           set notices = array(select kind from unnest(notices) as kind where kind = any ($2) order by kind)
         where account_id = $1
        """;

    private final Pool pool;
    private final Transactions transactions;
    private final AuditTrail audit;

    NoticeChoices(Pool pool, Transactions transactions, AuditTrail audit) {
        this.pool = pool;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** All that this account may choose, and whether it has; none while no Telegram is linked. */
    public Uni<List<Choice>> of(PanelUser user) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(user.accountId()))
                .map(rows -> Results.oneOf(rows, row -> Set.of(row.getArrayOfStrings("notices"))))
                .map(chosen -> chosen == null
                        ? List.of()
                        : NoticeChoice.of(user.role()).stream()
                                .map(choice -> new Choice(
                                        choice.code(),
                                        choice.words().in(user.language()),
                                        chosen.contains(choice.code())))
                                .toList());
    }

    /** What nobody knows, or their role does not let them see, is passed over. */
    public Uni<Void> choose(PanelUser user, Collection<String> wanted) {
        var chosen = NoticeChoice.of(user.role()).stream()
                .map(NoticeChoice::code)
                .filter(wanted::contains)
                .toArray(String[]::new);
        return transactions.inOne(() -> pool.preparedQuery(CHOOSE)
                .execute(Tuple.of(user.accountId(), chosen))
                .chain(() -> audit.add(AuditAction.NOTICES_CHOSEN.of(
                        user.author(), Accounts.SECTION, Long.toString(user.accountId())))));
    }

    /** In the caller's transaction: whoever may see less from now on is told less. */
    Uni<Void> leaveOnly(long accountId, PanelRole role) {
        var allowed = NoticeChoice.of(role).stream().map(NoticeChoice::code).toArray(String[]::new);
        return pool.preparedQuery(LEAVE_ONLY)
                .execute(Tuple.of(accountId, allowed))
                .replaceWithVoid();
    }

    /** A kind of notice in words. */
    public record Choice(String code, String title, boolean isChosen) {}
}
