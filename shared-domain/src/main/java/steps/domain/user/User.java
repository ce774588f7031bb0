package steps.domain.user;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** A registered person. */
@Entity
@Table(name = "users")
public class User extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "telegram_id", updatable = false)
    private long telegramId;

    private String username;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    private String phone;
    private String email;
    private Role role;

    @Column
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "referral_code", updatable = false)
    private String referralCode;

    @Column(name = "consent_at", updatable = false)
    private Instant consentAt;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "blocked_bot")
    private boolean blockedBot;

    @Column
    private boolean active;

    protected User() {}

    static User of(Registrant registrant, Instant now) {
        var user = new User();
        user.telegramId = registrant.telegramId();
        user.username = registrant.username();
        user.firstName = registrant.firstName();
        user.lastName = registrant.lastName();
        user.phone = registrant.phone().e164();
        user.email = registrant.email() == null ? null : registrant.email().address();
        user.role = registrant.role();
        user.language = registrant.language();
        user.referralCode = ReferralCode.random().value();
        user.consentAt = registrant.consentAt();
        user.registeredAt = now;
        user.active = true;
        return user;
    }

    /** People change their names in Telegram; the row is written only when something did change. */
    public void followTelegram(String currentUsername, String currentFirstName, String currentLastName) {
        if (!Objects.equals(username, currentUsername)) {
            username = currentUsername;
        }
        if (!Objects.equals(firstName, currentFirstName)) {
            firstName = currentFirstName;
        }
        if (!Objects.equals(lastName, currentLastName)) {
            lastName = currentLastName;
        }
    }

    public void blockBot() {
        blockedBot = true;
    }

    public void unblockBot() {
        blockedBot = false;
    }

    public Long id() {
        return id;
    }

    public long telegramId() {
        return telegramId;
    }

    public String username() {
        return username;
    }

    public String firstName() {
        return firstName;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Instant consentAt() {
        return consentAt;
    }

    public boolean hasBlockedBot() {
        return blockedBot;
    }

    public ReferralCode referralCode() {
        return new ReferralCode(referralCode);
    }

    /** The person's own time zone, else the service's. */
    public ZoneId zoneOr(ZoneId ours) {
        return timeZone == null ? ours : ZoneId.of(timeZone);
    }
}
