package steps.bot.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Visit;
import steps.bot.privacy.PersonMarks;
import steps.bot.user.RegistrationState.AwaitingEmail;
import steps.domain.privacy.Erasures;
import steps.domain.referral.Referrals;
import steps.domain.user.Email;
import steps.domain.user.Phone;
import steps.domain.user.ReferralCode;
import steps.domain.user.Registrant;
import steps.domain.user.Registration;
import steps.domain.user.Role;
import steps.domain.user.User;
import steps.domain.user.Users;

/** Writes a finished registration down, with the friend who brought the person. */
@Singleton
class Registrar {
    private final Users users;
    private final Referrals referrals;
    private final Erasures erasures;
    private final PersonMarks marks;
    private final Set<Long> admins;

    Registrar(
            Users users,
            Referrals referrals,
            Erasures erasures,
            PersonMarks marks,
            @ConfigProperty(name = "steps.admin-telegram-ids") Optional<Set<Long>> admins) {
        this.users = users;
        this.referrals = referrals;
        this.erasures = erasures;
        this.marks = marks;
        this.admins = admins.orElse(Set.of());
    }

    Uni<User> register(AwaitingEmail state, @Nullable Email email, Visit visit) {
        return users.register(registrant(state, email, visit))
                .call(registration -> link(registration, state.referral()))
                .map(Registration::user);
    }

    private Registrant registrant(AwaitingEmail state, @Nullable Email email, Visit visit) {
        var sender = visit.sender();
        return new Registrant(
                sender.telegramId(),
                sender.username(),
                sender.firstName(),
                sender.lastName(),
                sender.languageCode(),
                new Phone(state.phone()),
                email,
                state.consentAt(),
                admins.contains(sender.telegramId()) ? Role.ADMIN : Role.USER);
    }

    /** Somebody who was here before, and had themselves deleted, is nobody's new friend. */
    private Uni<Void> link(Registration registration, @Nullable String referral) {
        return switch (registration) {
            case Registration.AlreadyRegistered already -> Uni.createFrom().voidItem();
            case Registration.Registered(User newcomer) ->
                erasures.recognise(newcomer, marks.of(newcomer.telegramId()))
                        .chain(returned -> returned ? Uni.createFrom().voidItem() : link(newcomer, referral));
        };
    }

    private Uni<Void> link(User newcomer, @Nullable String referral) {
        return Optional.ofNullable(referral)
                .flatMap(ReferralCode::parse)
                .map(code -> referrals.link(newcomer, code))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
