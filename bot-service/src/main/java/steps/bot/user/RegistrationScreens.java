package steps.bot.user;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.privacy.PolicyLink;
import steps.bot.user.RegistrationState.AwaitingConsent;
import steps.bot.user.RegistrationState.AwaitingContact;
import steps.bot.user.RegistrationState.AwaitingEmail;
import steps.bot.user.RegistrationState.Left;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.text.CleanText;
import steps.domain.user.Phone;
import steps.domain.user.RegistrationTexts;
import steps.domain.walk.WalkSettings;

/** What the registration says at each step, with the keyboard that belongs to it. */
@Singleton
class RegistrationScreens {
    private final Texts texts;
    private final WalkSettings walks;
    private final PolicyLink policyLink;

    RegistrationScreens(Texts texts, WalkSettings walks, PolicyLink policyLink) {
        this.texts = texts;
        this.walks = walks;
        this.policyLink = policyLink;
    }

    Turn welcome(AwaitingConsent next, Visit visit) {
        return Turn.to(next)
                .say(
                        texts.illustrated(
                                RegistrationTexts.WELCOME,
                                "name",
                                visit.sender().firstName()),
                        agree());
    }

    Turn disagreed(AwaitingConsent stay, Visit visit) {
        return Turn.to(stay).strip(visit).say(texts.html(RegistrationTexts.DISAGREED), agree());
    }

    Turn policy(AwaitingConsent stay, Visit visit) {
        var kept = figures().dayCount(walks.tracksKept().toDays());
        return Turn.to(stay).strip(visit).say(texts.html(RegistrationTexts.POLICY, "days", kept), decide());
    }

    Turn consentNeeded(AwaitingConsent stay, Visit visit) {
        return Turn.to(stay).strip(visit).say(texts.html(RegistrationTexts.CONSENT_NEEDED), agree());
    }

    Turn askPhone(AwaitingContact next, Visit visit) {
        return Turn.to(next).strip(visit).say(texts.html(RegistrationTexts.ASK_PHONE), sharePhone());
    }

    Turn phoneByButton(AwaitingContact stay, Visit visit) {
        return again(stay, RegistrationTexts.PHONE_BY_BUTTON).strip(visit);
    }

    Turn foreignContact(AwaitingContact stay) {
        return again(stay, RegistrationTexts.FOREIGN_CONTACT);
    }

    Turn wrongPhone(AwaitingContact stay) {
        return again(stay, RegistrationTexts.WRONG_PHONE);
    }

    Turn askEmailAgain(AwaitingEmail stay) {
        return Turn.to(stay).say(texts.html(RegistrationTexts.ASK_EMAIL), skip());
    }

    Turn askEmail(AwaitingEmail next, Phone phone) {
        return Turn.to(next)
                .say(texts.html(RegistrationTexts.ASK_EMAIL), skip())
                .prefaced(texts.html(RegistrationTexts.PHONE_TAKEN, "phone", phone.e164()));
    }

    Turn wrongEmail(AwaitingEmail stay, Visit visit) {
        return Turn.to(stay).strip(visit).say(texts.html(RegistrationTexts.WRONG_EMAIL), skip());
    }

    String registered() {
        return texts.html(RegistrationTexts.REGISTERED);
    }

    Turn later(Left next) {
        return Turn.to(next).say(texts.html(RegistrationTexts.LATER), new Keyboard.Remove());
    }

    boolean meansSkip(String written) {
        return CleanText.of(written).equalsIgnoreCase(texts.words(RegistrationTexts.SKIP));
    }

    private Turn again(AwaitingContact stay, TextKey why) {
        return Turn.to(stay).say(texts.html(why), sharePhone());
    }

    private Keyboard agree() {
        return Keyboard.column(agreeKey(), disagreeKey(), policyLink.key().orElseGet(this::readPolicyKey));
    }

    private Key readPolicyKey() {
        return Key.of("🔐 " + texts.words(RegistrationTexts.POLICY_OPEN), new RegistrationButton.ReadPolicy());
    }

    /** Under the built-in text, which an old button may show after a policy was published. */
    private Keyboard decide() {
        return policyLink
                .key()
                .map(link -> Keyboard.column(agreeKey(), disagreeKey(), link))
                .orElseGet(() -> Keyboard.column(agreeKey(), disagreeKey()));
    }

    private Key agreeKey() {
        return Key.of("✅ " + texts.words(RegistrationTexts.AGREE), new RegistrationButton.Agree());
    }

    private Key disagreeKey() {
        return Key.of(texts.words(RegistrationTexts.DISAGREE), new RegistrationButton.Disagree());
    }

    private Keyboard sharePhone() {
        return new Keyboard.AskContact("📱 " + texts.words(RegistrationTexts.SHARE_PHONE));
    }

    private Keyboard skip() {
        return Keyboard.column(Key.of(texts.words(RegistrationTexts.SKIP), new RegistrationButton.SkipEmail()));
    }
}
