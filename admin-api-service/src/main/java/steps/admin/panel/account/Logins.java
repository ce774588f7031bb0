package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import steps.admin.panel.account.LoginDelay.Attempt;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditEntry;
import steps.domain.audit.AuditTrail;
import steps.platform.transaction.Transactions;

/** Lets people into the panel: name, password, and a code where the account asks for one. */
@Singleton
public class Logins {
    private static final String SECTION = "accounts";
    private static final int LONGEST_NAME = 64;
    private static final int CODE_LENGTH = 6;

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final LoginDelay delay;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    Logins(
            AccountRepository accounts,
            Passwords passwords,
            LoginDelay delay,
            Sessions sessions,
            AuditTrail audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.delay = delay;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tries to come in.
     *
     * @param code of the authenticator or for recovery; empty when none was asked for yet
     */
    public Uni<Login> attempt(String name, String password, String code, Visitor visitor) {
        var known = name.strip().toLowerCase(Locale.ROOT);
        if (known.length() > LONGEST_NAME || password.length() > Passwords.LONGEST) {
            return Uni.createFrom().item(new Login.Wrong());
        }
        return delay.begin(known, visitor.address())
                .chain(attempt -> attempt.remaining().isZero()
                        ? look(attempt, password, code.strip(), visitor)
                        : Uni.createFrom().item(new Login.TooSoon(attempt.remaining())));
    }

    private Uni<Login> look(Attempt attempt, String password, String code, Visitor visitor) {
        return accounts.find(attempt.name())
                .chain(account -> passwords
                        .matches(password, account == null ? null : account.passwordHash())
                        .chain(right -> right
                                ? askForCode(account, attempt, code, visitor)
                                : Uni.createFrom().item(new Login.Wrong())));
    }

    private Uni<Login> askForCode(Account account, Attempt attempt, String code, Visitor visitor) {
        if (account.totpSecret() == null) {
            return letIn(account, attempt, visitor);
        }
        if (code.isEmpty()) {
            return delay.takeBack(attempt).replaceWith(new Login.CodeWanted());
        }
        return isRight(account, code)
                .chain(right -> right
                        ? letIn(account, attempt, visitor)
                        : Uni.createFrom().item(new Login.WrongCode()));
    }

    private Uni<Boolean> isRight(Account account, String code) {
        var digits = code.replaceAll("\\s", "");
        if (digits.length() != CODE_LENGTH) {
            return accounts.useRecoveryCode(account.id(), RecoveryCodes.hash(code));
        }
        var period = Totp.periodOf(digits, account.totpSecret(), account.totpPeriod(), clock.instant());
        return period.isPresent()
                ? accounts.usePeriod(account.id(), period.getAsLong())
                : Uni.createFrom().item(false);
    }

    private Uni<Login> letIn(Account account, Attempt attempt, Visitor visitor) {
        var author = new AuditEntry.Author(account.name(), visitor.address());
        return transactions.inOne(() -> delay.succeeded(attempt)
                .chain(() -> accounts.letIn(account.id(), visitor.address()))
                .chain(() -> audit.add(AuditAction.LOGIN.of(author, SECTION, Long.toString(account.id()))))
                .chain(() -> sessions.begin(account.id(), visitor))
                .map(Login.LetIn::new));
    }
}
