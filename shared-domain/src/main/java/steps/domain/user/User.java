package steps.domain.user;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;

/** A registered person. No entity: every update loads one, and only {@link UserRepository} writes changes down. */
public class User {
    /** For {@link #read}, in any statement that has the table under its own name. */
    public static final String COLUMNS = """
            users.id as user_id, users.telegram_id, users.username, users.first_name, users.last_name, users.phone,
            users.email, users.role, users.language, users.chosen_language, users.time_zone,
            users.referral_code, users.consent_at, users.registered_at, users.blocked_bot, users.active""";

    private Long id;

    private long telegramId;

    private @Nullable String username;

    private String firstName;

    private @Nullable String lastName;

    private String phone;
    private @Nullable String email;
    private Role role;

    /** As Telegram told it last. */
    private @Nullable String language;

    private @Nullable String chosenLanguage;

    private @Nullable String timeZone;

    private String referralCode;

    private Instant consentAt;

    private Instant registeredAt;

    private boolean blockedBot;

    private boolean active;

    @SuppressWarnings("NullAway.Init") // read() fills it.
    private User() {}

    /** Somebody as plain SQL has loaded them, null where there is nobody; changes must be written by {@link Users}. */
    public static @Nullable User read(Row row) {
        if (row.getLong("user_id") == null) {
            return null;
        }
        var user = new User();
        user.id = row.getLong("user_id");
        user.telegramId = row.getLong("telegram_id");
        user.username = row.getString("username");
        user.firstName = row.getString("first_name");
        user.lastName = row.getString("last_name");
        user.phone = row.getString("phone");
        user.email = row.getString("email");
        user.role = Role.of(row.getString("role"));
        user.language = row.getString("language");
        user.chosenLanguage = row.getString("chosen_language");
        user.timeZone = row.getString("time_zone");
        user.referralCode = row.getString("referral_code");
        user.consentAt = row.getOffsetDateTime("consent_at").toInstant();
        user.registeredAt = row.getOffsetDateTime("registered_at").toInstant();
        user.blockedBot = row.getBoolean("blocked_bot");
        user.active = row.getBoolean("active");
        return user;
    }

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

    /** For a new row, in the order of {@link UserRepository}'s columns. */
    Tuple columns() {
        return Tuple.tuple()
                .addLong(telegramId)
                .addString(username)
                .addString(firstName)
                .addString(lastName)
                .addString(phone)
                .addString(email)
                .addString(role.code())
                .addString(language)
                .addString(referralCode)
                .addOffsetDateTime(consentAt.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(registeredAt.atOffset(ZoneOffset.UTC))
                .addBoolean(blockedBot)
                .addBoolean(active);
    }

    /** The same person in their new row. */
    User stored(long newId) {
        id = newId;
        return this;
    }

    /**
     * People change their names and their language in Telegram. Whether they did.
     *
     * @param currentLanguage null when Telegram says nothing of it: then the former one stays
     */
    public boolean followTelegram(
            @Nullable String currentUsername,
            String currentFirstName,
            @Nullable String currentLastName,
            @Nullable String currentLanguage) {
        var spoken = currentLanguage == null ? language : currentLanguage;
        boolean same = Objects.equals(username, currentUsername)
                && Objects.equals(firstName, currentFirstName)
                && Objects.equals(lastName, currentLastName)
                && Objects.equals(language, spoken);
        username = currentUsername;
        firstName = currentFirstName;
        lastName = currentLastName;
        language = spoken;
        return !same;
    }

    /** Whether that is news. */
    public boolean blockBot() {
        boolean before = blockedBot;
        blockedBot = true;
        return !before;
    }

    /** Whether that is news. */
    public boolean unblockBot() {
        boolean before = blockedBot;
        blockedBot = false;
        return before;
    }

    public Long id() {
        return id;
    }

    public long telegramId() {
        return telegramId;
    }

    public @Nullable String username() {
        return username;
    }

    public String firstName() {
        return firstName;
    }

    @Nullable
    String lastName() {
        return lastName;
    }

    @Nullable
    String telegramLanguage() {
        return language;
    }

    /** Their own choice, else what Telegram says. */
    public Language language() {
        return Language.of(chosenLanguage == null ? language : chosenLanguage);
    }

    public boolean hasChosenLanguage() {
        return chosenLanguage != null;
    }

    public String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public boolean isActive() {
        return active;
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
