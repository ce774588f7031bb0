package steps.bot.privacy;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Texts;
import steps.domain.privacy.Belongings;
import steps.domain.privacy.Erasure;
import steps.domain.privacy.PrivacyTexts;
import steps.domain.walk.WalkSettings;

/** The words and keyboards around people's data. */
@Singleton
class PrivacyScreens {
    private final Texts texts;
    private final Menu menu;
    private final WalkSettings settings;
    private final PolicyLink policyLink;

    PrivacyScreens(Texts texts, Menu menu, WalkSettings settings, PolicyLink policyLink) {
        this.texts = texts;
        this.menu = menu;
        this.settings = settings;
        this.policyLink = policyLink;
    }

    Turn about(Turn turn, Visit visit) {
        return turn.show(
                visit,
                about(),
                Keyboard.rows(List.of(policy(), List.of(fileKey()), List.of(askKey()), menu.leaving())));
    }

    /** For somebody who is not registered and has nothing to download or to delete. */
    Turn aboutForStranger(Turn turn) {
        return policyLink
                .key()
                .map(link -> turn.say(about(), Keyboard.column(link.thatLasts())))
                .orElseGet(() -> turn.say(about()));
    }

    private List<Key> policy() {
        return policyLink.key().map(List::of).orElse(List.of());
    }

    private String about() {
        return texts.html(
                PrivacyTexts.ABOUT,
                "days",
                figures().dayCount(settings.tracksKept().toDays()));
    }

    Turn file(Turn turn) {
        return turn.document(
                PersonalFiles.NAME,
                "",
                texts.html(PrivacyTexts.FILE_SENT),
                Keyboard.rows(List.of(List.of(menu.home()))));
    }

    /** Always as a new message: the old one may be far above. */
    Turn question(Turn turn, Belongings belongings) {
        return turn.say(
                question(belongings),
                Keyboard.column(
                        Key.of("🗑 " + texts.words(PrivacyTexts.ERASE), new PrivacyButton.Erase()),
                        Key.of(texts.words(PrivacyTexts.KEEP), new PrivacyButton.Keep())));
    }

    private String question(Belongings belongings) {
        var question = texts.html(
                PrivacyTexts.QUESTION,
                "points",
                figures().points(belongings.points().value()),
                "orders",
                figures().number(belongings.ordersOnTheWay()));
        return belongings.family() == null
                ? question
                : question + "\n\n" + texts.html(PrivacyTexts.FAMILY, "family", belongings.family());
    }

    String kept() {
        return texts.html(PrivacyTexts.KEPT);
    }

    Turn farewell(Turn turn, Erasure.Erased erased) {
        var said = turn.say(
                texts.html(
                        PrivacyTexts.ERASED,
                        "points",
                        figures().points(erased.lost().value())),
                new Keyboard.Remove());
        return erased.ordersOnTheWay() == 0
                ? said
                : said.say(texts.html(
                        PrivacyTexts.ERASED_WITH_ORDERS, "orders", figures().number(erased.ordersOnTheWay())));
    }

    Turn already(Turn turn, Visit visit) {
        return turn.toast(visit, texts.words(PrivacyTexts.ERASED_ALREADY));
    }

    Turn notRegistered(Turn turn) {
        return turn.say(texts.html(PrivacyTexts.NOT_REGISTERED));
    }

    Turn registrationErased() {
        return Turn.to(null).say(texts.html(PrivacyTexts.REGISTRATION_ERASED), new Keyboard.Remove());
    }

    private Key fileKey() {
        return Key.of("📄 " + texts.words(PrivacyTexts.FILE), new PrivacyButton.Download());
    }

    private Key askKey() {
        return Key.of("🗑 " + texts.words(PrivacyTexts.ASK), new PrivacyButton.Ask());
    }
}
