package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditTrail;
import steps.platform.transaction.Transactions;

/** The authenticator app as the second step of a login: turned on with a first code, off with one's password. */
@Singleton
public class SecondStep {
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondStep(
            AccountRepository accounts, Passwords passwords, AuditTrail audit, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Kept nowhere until a code proves that the app has it. */
    public String newSecret() {
        return Totp.newSecret(random);
    }

    public static String uri(String secret, PanelUser user) {
        return Totp.uri(secret, user.name());
    }

    /** The recovery codes; empty when the code is not the secret's. */
    public Uni<List<String>> turnOn(PanelUser user, String secret, String code) {
        if (!secret.matches("[A-Z2-7]{32}")) {
            return Uni.createFrom().item(List.of());
        }
        var period = Totp.periodOf(code.replaceAll("\\s", ""), secret, 0, clock.instant());
        if (period.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var codes = RecoveryCodes.random(random);
        return transactions.inOne(() -> accounts.totp(user.accountId(), secret, period.getAsLong(), codes.hashes())
                .chain(() -> tell(user, AuditAction.TOTP_ON))
                .replaceWith(codes.codes()));
    }

    /** Whether the password was right. */
    public Uni<Boolean> turnOff(PanelUser user, String password) {
        return accounts.findById(user.accountId())
                .chain(account -> passwords.matches(password, account.passwordHash()))
                .call(right -> right ? off(user) : Uni.createFrom().voidItem());
    }

    private Uni<Void> off(PanelUser user) {
        return transactions.inOne(
                () -> accounts.totp(user.accountId(), null, 0).chain(() -> tell(user, AuditAction.TOTP_OFF)));
    }

    private Uni<Void> tell(PanelUser user, AuditAction action) {
        return audit.add(action.of(user.author(), Accounts.SECTION, Long.toString(user.accountId())));
    }
}
