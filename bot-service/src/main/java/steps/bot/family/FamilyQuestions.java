package steps.bot.family;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.family.Family;
import steps.domain.family.FamilyName;
import steps.domain.family.FamilyTexts;
import steps.domain.family.Member;
import steps.domain.ledger.Points;

/** What people are asked about their family; before anything is undone, with the points of everybody. */
@Singleton
class FamilyQuestions {
    private final Texts texts;
    private final Menu menu;

    FamilyQuestions(Texts texts, Menu menu) {
        this.texts = texts;
        this.menu = menu;
    }

    String name(Points own) {
        return own.value() == 0
                ? texts.html(FamilyTexts.ASK_NAME_WITHOUT_POINTS, "longest", FamilyName.LONGEST)
                : texts.html(
                        FamilyTexts.ASK_NAME,
                        "longest",
                        FamilyName.LONGEST,
                        "points",
                        figures().points(own.value()));
    }

    String newName(Family family) {
        return texts.html(FamilyTexts.ASK_NEW_NAME, "family", family.name(), "longest", FamilyName.LONGEST);
    }

    String wrongName() {
        return texts.html(FamilyTexts.WRONG_NAME, "longest", FamilyName.LONGEST);
    }

    String whom() {
        return texts.html(FamilyTexts.ASK_WHOM);
    }

    Keyboard whomKeys() {
        return Keyboard.rows(List.of(
                List.of(Key.of("🔗 " + texts.words(FamilyTexts.LINK), new FamilyButton.MakeLink())), back()));
    }

    Keyboard backKeys() {
        return Keyboard.rows(List.of(back()));
    }

    private List<Key> back() {
        return List.of(menu.back(new FamilyButton.Home()));
    }

    String leave(Family family, Member member) {
        var owner = family.others(member.userId()).stream().findFirst();
        var question = about(FamilyTexts.ASK_LEAVE, family, member);
        if (owner.isEmpty()) {
            return question + "\n" + texts.html(FamilyTexts.LAST_ONE);
        }
        return family.isOwnedBy(member.userId())
                ? question + "\n"
                        + texts.html(
                                FamilyTexts.OWNER_WILL_BE, "name", owner.get().firstName())
                : question;
    }

    String remove(Family family, Member member) {
        return about(FamilyTexts.ASK_REMOVE, family, member);
    }

    String handOver(Family family, Member member) {
        return about(FamilyTexts.ASK_HAND_OVER, family, member);
    }

    String disband(Family family) {
        return about(FamilyTexts.ASK_DISBAND, family, family.members().get(0));
    }

    /** A text takes of these what it names. */
    private String about(TextKey key, Family family, Member member) {
        return texts.html(
                key,
                "family",
                family.name(),
                "name",
                member.firstName(),
                "points",
                figures().points(family.balance().value()),
                "share",
                points(family, member),
                "shares",
                new Html(family.members().stream()
                        .map(one -> texts.html(
                                FamilyTexts.SHARE_LINE, "name", one.firstName(), "points", points(family, one)))
                        .collect(Collectors.joining("\n"))));
    }

    private static String points(Family family, Member member) {
        return figures().points(family.shareOf(member.userId()).value());
    }

    Keyboard leaveKeys() {
        return answers(FamilyTexts.YES_LEAVE, new FamilyButton.Leave(), new FamilyButton.Home());
    }

    Keyboard disbandKeys() {
        return answers(FamilyTexts.YES_DISBAND, new FamilyButton.Disband(), new FamilyButton.Home());
    }

    Keyboard removeKeys(long userId) {
        return answers(FamilyTexts.YES_REMOVE, new FamilyButton.Remove(userId), new FamilyButton.Card(userId));
    }

    Keyboard handOverKeys(long userId) {
        return answers(FamilyTexts.YES_HAND_OVER, new FamilyButton.HandOver(userId), new FamilyButton.Card(userId));
    }

    private Keyboard answers(FamilyTexts yes, FamilyButton does, FamilyButton doesNot) {
        return Keyboard.column(Key.of(texts.words(yes), does), Key.of(texts.words(FamilyTexts.STAY), doesNot));
    }
}
