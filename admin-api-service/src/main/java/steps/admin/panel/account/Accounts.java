package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditTrail;
import steps.platform.transaction.Transactions;

/** What owners do with accounts, and everybody with their own password; each with its line in the audit. */
@Singleton
public class Accounts {
    public static final String SECTION = "accounts";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final NoticeChoices notices;
    private final AuditTrail audit;
    private final Transactions transactions;

    Accounts(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            NoticeChoices notices,
            AuditTrail audit,
            Transactions transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notices = notices;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** In the caller's transaction, which tells the audit. */
    public Uni<AccountChange> add(String name, String password, PanelRole role, String language) {
        if (!NAME.matcher(name).matches()) {
            return Uni.createFrom().item(new AccountChange.BadName());
        }
        if (isTooShort(password)) {
            return tooShort();
        }
        return passwords
                .hash(password)
                .chain(hash -> transactions.inOne(() -> accounts.add(name, hash, role, language)))
                .map(id -> id == null ? new AccountChange.NameTaken() : new AccountChange.Done(id));
    }

    /** In the caller's transaction, which tells the audit. Whoever may no longer come in is logged out. */
    public Uni<AccountChange> change(long id, PanelRole role, boolean active, String language) {
        return transactions.inOne(() -> accounts.hasOtherOwner(id).chain(otherOwner -> {
            if (!otherOwner && !(active && role == PanelRole.OWNER)) {
                return Uni.createFrom().item(new AccountChange.LastOwner());
            }
            return accounts.change(id, role, active, language)
                    .chain(() -> notices.leaveOnly(id, role))
                    .chain(() -> active ? Uni.createFrom().voidItem() : sessions.endAllOf(id))
                    .replaceWith(new AccountChange.Done(id));
        }));
    }

    /** One's own password; whoever is logged in elsewhere is logged out. */
    public Uni<AccountChange> changePassword(PanelUser user, String current, String wanted) {
        if (isTooShort(wanted)) {
            return tooShort();
        }
        return accounts.findById(user.accountId())
                .chain(account -> passwords.matches(current, account.passwordHash()))
                .chain(right -> right
                        ? passwords.hash(wanted).chain(hash -> replace(user, hash))
                        : Uni.createFrom().item(new AccountChange.WrongPassword()));
    }

    /**
     * Somebody else's, by an owner, with the second step taken off; they are logged out everywhere. In the caller's transaction,
     * which tells the audit.
     */
    public Uni<AccountChange> reset(long id, String wanted) {
        if (isTooShort(wanted)) {
            return tooShort();
        }
        return passwords
                .hash(wanted)
                .chain(hash -> transactions.inOne(() -> accounts.lock(id)
                        .chain(account -> account == null
                                ? Uni.createFrom().item(new AccountChange.Unknown())
                                : accounts.password(id, hash)
                                        .chain(() -> accounts.totp(id, null, account.totpPeriod()))
                                        .chain(() -> sessions.endAllOf(id))
                                        .replaceWith(new AccountChange.Done(id)))));
    }

    /** Null when there is none. */
    public Uni<Known> find(long id) {
        return accounts.findById(id).map(Known::of);
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<Known> lock(long id) {
        return accounts.lock(id).map(Known::of);
    }

    public Uni<Void> prefer(PanelUser user, String language, String theme) {
        return accounts.prefer(user.accountId(), language, theme);
    }

    private Uni<AccountChange> replace(PanelUser user, String hash) {
        return transactions.inOne(() -> accounts.password(user.accountId(), hash)
                .chain(() -> sessions.endOthers(user))
                .chain(() -> tell(user, user.accountId()))
                .replaceWith(new AccountChange.Done(user.accountId())));
    }

    private Uni<Void> tell(PanelUser by, long id) {
        return audit.add(AuditAction.PASSWORD.of(by.author(), SECTION, Long.toString(id)));
    }

    private static boolean isTooShort(String password) {
        return password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST;
    }

    private static Uni<AccountChange> tooShort() {
        return Uni.createFrom().item(new AccountChange.PasswordTooShort(Passwords.SHORTEST));
    }

    /** What others may know of an account. */
    public record Known(long id, String name, PanelRole role, String language, boolean active) {
        static @Nullable Known of(@Nullable Account account) {
            return account == null
                    ? null
                    : new Known(account.id(), account.name(), account.role(), account.language(), account.active());
        }
    }
}
