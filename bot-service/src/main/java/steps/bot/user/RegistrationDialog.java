package steps.bot.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Claim;
import steps.bot.dialog.DeepLinks;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.menu.Menu;
import steps.bot.user.RegistrationState.AwaitingConsent;
import steps.bot.user.RegistrationState.AwaitingContact;
import steps.bot.user.RegistrationState.AwaitingEmail;
import steps.bot.user.RegistrationState.Left;
import steps.domain.user.Email;
import steps.domain.user.Phone;

/** Makes a stranger a registered person: consent, own phone, e-mail if they like. Takes all that strangers do. */
@Singleton
class RegistrationDialog implements WaitingDialog<RegistrationState, RegistrationButton> {
    private final RegistrationScreens words;
    private final Registrar registrar;
    private final Menu menu;
    private final DeepLinks links;

    RegistrationDialog(RegistrationScreens words, Registrar registrar, Menu menu, DeepLinks links) {
        this.words = words;
        this.registrar = registrar;
        this.menu = menu;
        this.links = links;
    }

    @Override
    public String tag() {
        return RegistrationButton.TAG;
    }

    @Override
    public Class<RegistrationState> states() {
        return RegistrationState.class;
    }

    @Override
    public Set<Claim> claims() {
        return Set.of(Claim.STRANGERS);
    }

    @Override
    public Optional<RegistrationButton> button(CallbackData wire) {
        return RegistrationButton.of(wire);
    }

    /** Reached only by registered people whose row of the conversation is older than they are. */
    @Override
    public Uni<Turn> on(RegistrationState state, Visit visit) {
        return menu.open(visit);
    }

    @Override
    public Uni<Turn> again(RegistrationState state, Visit visit) {
        return menu.open(visit);
    }

    /** An old button of the registration, pressed by somebody who has it behind them. */
    @Override
    public Uni<Turn> press(RegistrationButton button, Visit visit) {
        return menu.show(visit);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        var state = visit.state() instanceof RegistrationState known ? known : null;
        return switch (visit.input()) {
            case Input.Command command when command.name().equals("start") -> start(command.payload(), state, visit);
            case Input.Command command when command.name().equals("cancel") -> leave(state);
            case Input.Deed other -> goOn(state, visit);
            case Input.Sign sign -> turn(Turn.to(visit.state()));
            case Input.Whereabouts whereabouts -> turn(Turn.to(visit.state()));
        };
    }

    /** Goes on where the person was; whoever has agreed need not agree again. */
    private Uni<Turn> start(String payload, @Nullable RegistrationState state, Visit visit) {
        var known = state == null ? null : state.referral();
        var referral = links.isOne(payload) ? payload : Referrer.in(payload).orElse(known);
        return turn(
                switch (state) {
                    case null -> words.welcome(new AwaitingConsent(referral), visit);
                    case Left left -> words.welcome(new AwaitingConsent(referral), visit);
                    case AwaitingConsent waiting -> words.welcome(new AwaitingConsent(referral), visit);
                    case AwaitingContact(Instant consentAt, String before) ->
                        words.askPhone(new AwaitingContact(consentAt, referral), visit);
                    case AwaitingEmail(Instant consentAt, String phone, String before) ->
                        words.askEmailAgain(new AwaitingEmail(consentAt, phone, referral));
                });
    }

    private Uni<Turn> leave(@Nullable RegistrationState state) {
        return turn(words.later(new Left(state == null ? null : state.referral())));
    }

    private Uni<Turn> goOn(@Nullable RegistrationState state, Visit visit) {
        return switch (state) {
            case null -> turn(words.welcome(new AwaitingConsent(null), visit));
            case Left left -> turn(words.welcome(new AwaitingConsent(left.referral()), visit));
            case AwaitingConsent waiting -> turn(consent(waiting, visit));
            case AwaitingContact waiting -> turn(contact(waiting, visit));
            case AwaitingEmail waiting -> email(waiting, visit);
        };
    }

    private Turn consent(AwaitingConsent state, Visit visit) {
        return pressed(visit)
                .map(button -> switch (button) {
                    case RegistrationButton.Agree agree -> words.askPhone(state.agreed(visit.now()), visit);
                    case RegistrationButton.Disagree disagree -> words.disagreed(state, visit);
                    case RegistrationButton.ReadPolicy read -> words.policy(state, visit);
                    case RegistrationButton.SkipEmail skip -> words.consentNeeded(state, visit);
                })
                .orElseGet(() -> words.consentNeeded(state, visit));
    }

    private Turn contact(AwaitingContact state, Visit visit) {
        if (!(visit.input() instanceof Input.Contact contact)) {
            return words.phoneByButton(state, visit);
        }
        if (contact.ownerId() == null || contact.ownerId() != visit.update().chatId()) {
            return words.foreignContact(state);
        }
        return Phone.ofTelegram(contact.phone())
                .map(phone -> words.askEmail(state.reachableAt(phone.e164()), phone))
                .orElseGet(() -> words.wrongPhone(state));
    }

    private Uni<Turn> email(AwaitingEmail state, Visit visit) {
        if (skips(visit)) {
            return register(state, null, visit);
        }
        var written = visit.input() instanceof Input.Text text ? Email.parse(text.text()) : Optional.<Email>empty();
        return written.map(email -> register(state, email, visit))
                .orElseGet(() -> turn(words.wrongEmail(state, visit)));
    }

    private boolean skips(Visit visit) {
        return visit.input() instanceof Input.Text text
                ? words.meansSkip(text.text())
                : pressed(visit)
                        .filter(RegistrationButton.SkipEmail.class::isInstance)
                        .isPresent();
    }

    private Uni<Turn> register(AwaitingEmail state, @Nullable Email email, Visit visit) {
        return registrar
                .register(state, email, visit)
                .chain(user -> opened(state, visit.of(user)))
                .map(opened -> opened.prefaced(words.registered()));
    }

    /** Where their link leads, whom they have followed here. */
    private Uni<Turn> opened(AwaitingEmail state, Visit visit) {
        return Optional.ofNullable(state.referral())
                .flatMap(payload -> links.follow(payload, visit))
                .orElseGet(() -> menu.open(visit));
    }

    private static Optional<RegistrationButton> pressed(Visit visit) {
        return visit.pressed().flatMap(press -> RegistrationButton.of(CallbackData.parse(press.data())));
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}
