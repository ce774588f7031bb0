package steps.domain.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import steps.domain.content.Language;
import steps.domain.ledger.Ledger;
import steps.platform.transaction.Transactions;

/** Registers people and finds them again. */
@Singleton
public class Users {
    private final Transactions transactions;
    private final UserRepository users;
    private final Ledger ledger;
    private final Clock clock;

    Users(Transactions transactions, UserRepository users, Ledger ledger, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Null when nobody with this Telegram id has registered; changes are for {@link #keep}. */
    public Uni<User> find(long telegramId) {
        return users.findByTelegramId(telegramId);
    }

    /** Writes down how Telegram describes this person now. */
    public Uni<Void> keep(User user) {
        return users.keep(user);
    }

    /** What this person reads, whether or not they are here at the moment. */
    public Uni<Language> languageOf(long telegramId) {
        return users.languageOf(telegramId);
    }

    /** Whatever Telegram says from now on. */
    public Uni<Void> chooseLanguage(User user, Language language) {
        return users.chooseLanguage(user, language);
    }

    /** Where this person lives, as far as clocks are concerned. Answers whether the database knows that zone. */
    public Uni<Boolean> chooseZone(User user, ZoneId zone) {
        return users.chooseZone(user, zone);
    }

    /** Telegram refuses messages to this person until they write again. */
    public Uni<Void> blockedBot(long telegramId) {
        return users.flagBlocked(telegramId);
    }

    /** Whether somebody may use the bot, and as what; their account and orders stay as they are. */
    public Uni<Void> admit(long userId, boolean active, Role role) {
        return users.admit(userId, active, role);
    }

    public Uni<Registration> register(Registrant registrant) {
        return transactions.inOne(() -> addUnlessKnown(registrant));
    }

    private Uni<Registration> addUnlessKnown(Registrant registrant) {
        return users.findByTelegramId(registrant.telegramId())
                .chain(known ->
                        known == null ? add(registrant) : Uni.createFrom().item(already(known)));
    }

    private Uni<Registration> add(Registrant registrant) {
        return users.add(User.of(registrant, clock.instant()))
                .call(user -> ledger.open(user.id()))
                .map(Registration.Registered::new);
    }

    private static Registration already(User user) {
        return new Registration.AlreadyRegistered(user);
    }
}
