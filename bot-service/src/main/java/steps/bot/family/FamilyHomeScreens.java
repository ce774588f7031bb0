package steps.bot.family;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.Texts;
import steps.domain.family.Family;
import steps.domain.family.FamilyHome;
import steps.domain.family.FamilyNoticeTexts;
import steps.domain.family.FamilyTexts;
import steps.domain.family.Invitation;
import steps.domain.family.Member;

/** What a family looks like to its members, and to those who are in none. */
@Singleton
class FamilyHomeScreens {
    private final Texts texts;
    private final Menu menu;
    private final ZoneId ours;

    FamilyHomeScreens(Texts texts, Menu menu, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.ours = ours;
    }

    String home(FamilyHome home, Visit visit) {
        var family = home.family();
        var shown = texts.html(
                FamilyTexts.HOME,
                "family",
                family.name(),
                "points",
                figures().points(family.balance().value()),
                "count",
                family.members().size(),
                "most",
                Family.MOST_MEMBERS,
                "members",
                new Html(family.members().stream()
                        .map(member -> line(home, member))
                        .collect(Collectors.joining("\n"))));
        return home.invitations().isEmpty() ? shown : shown + "\n\n" + invitations(home, visit);
    }

    private String line(FamilyHome home, Member member) {
        var steps = home.stepsOf(member);
        return texts.html(
                FamilyTexts.MEMBER_LINE,
                "crown",
                crown(home.family(), member),
                "name",
                member.firstName(),
                "today",
                figures().number(steps.today()),
                "week",
                figures().number(steps.thisWeek()),
                "points",
                figures().number(member.contributed().value()));
    }

    private static String crown(Family family, Member member) {
        return family.isOwnedBy(member.userId()) ? "👑 " : "";
    }

    private String invitations(FamilyHome home, Visit visit) {
        var lines = home.invitations().stream()
                .map(invitation -> line(invitation, visit))
                .collect(Collectors.joining("\n"));
        return texts.html(FamilyTexts.INVITED_LINES, "invitations", new Html(lines));
    }

    private String line(Invitation invitation, Visit visit) {
        return invitation.isLink()
                ? texts.html(FamilyTexts.LINK_LINE, "number", invitation.id(), "until", until(invitation, visit))
                : texts.html(FamilyTexts.INVITED_LINE, "name", invitee(invitation), "until", until(invitation, visit));
    }

    String until(Invitation invitation, Visit visit) {
        return figures().moment(invitation.expiresAt(), visit.user().zoneOr(ours));
    }

    /** Who has had their data removed has no name any more. */
    String invitee(Invitation invitation) {
        var name = invitation.inviteeName();
        return name == null || name.isBlank() ? texts.words(FamilyNoticeTexts.SOMEBODY) : name;
    }

    Keyboard keys(FamilyHome home, Visit visit) {
        var family = home.family();
        var rows = new ArrayList<List<Key>>();
        pairs(family.members())
                .forEach(pair -> rows.add(pair.stream()
                        .map(member -> Key.of(
                                crown(family, member) + member.firstName(), new FamilyButton.Card(member.userId())))
                        .toList()));
        if (!family.isFull()) {
            rows.add(List.of(Key.of("➕ " + texts.words(FamilyTexts.ADD), new FamilyButton.Add())));
        }
        home.invitations().stream()
                .filter(one -> one.inviterId() == visit.user().id()
                        || family.isOwnedBy(visit.user().id()))
                .forEach(one -> rows.add(List.of(withdrawKey(one))));
        rows.add(List.of(Key.of("✏️ " + texts.words(FamilyTexts.RENAME), new FamilyButton.Rename())));
        rows.add(List.of(Key.of("🚪 " + texts.words(FamilyTexts.LEAVE), new FamilyButton.AskLeave())));
        if (family.isOwnedBy(visit.user().id())) {
            rows.add(List.of(Key.of("💔 " + texts.words(FamilyTexts.DISBAND), new FamilyButton.AskDisband())));
        }
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private static List<List<Member>> pairs(List<Member> members) {
        var pairs = new ArrayList<List<Member>>();
        for (int n = 0; n < members.size(); n += 2) {
            pairs.add(members.subList(n, Math.min(n + 2, members.size())));
        }
        return pairs;
    }

    private Key withdrawKey(Invitation invitation) {
        var label = invitation.isLink()
                ? texts.words(FamilyTexts.WITHDRAW_LINK, "number", invitation.id())
                : texts.words(FamilyTexts.WITHDRAW, "name", invitee(invitation));
        return Key.of("✖️ " + label, new FamilyButton.Withdraw(invitation.id()));
    }

    String none() {
        return texts.html(FamilyTexts.NONE);
    }

    Keyboard noneKeys() {
        return Keyboard.rows(List.of(
                List.of(Key.of("👪 " + texts.words(FamilyTexts.CREATE), new FamilyButton.Create())), menu.leaving()));
    }

    /** By somebody who may join, with what that means for their points. */
    String invitation(Invitation invitation, Visit visit) {
        var inviter = invitation.inviterName();
        return texts.html(
                FamilyNoticeTexts.INVITED,
                "name",
                inviter.isBlank() ? texts.words(FamilyNoticeTexts.SOMEBODY) : inviter,
                "family",
                invitation.familyName(),
                "until",
                until(invitation, visit));
    }

    Keyboard answers(Invitation invitation) {
        var code = invitation.code();
        return code == null
                ? answers(new FamilyButton.Accept(invitation.id()), new FamilyButton.Decline(invitation.id()))
                : answers(new FamilyButton.Follow(code), new FamilyButton.Home());
    }

    private Keyboard answers(FamilyButton yes, FamilyButton no) {
        return Keyboard.rows(List.of(List.of(
                Key.of("✅ " + texts.words(FamilyTexts.ACCEPT), yes),
                Key.of("❌ " + texts.words(FamilyTexts.DECLINE), no))));
    }

    String card(FamilyHome home, Member member, Visit visit) {
        var steps = home.stepsOf(member);
        return texts.html(
                FamilyTexts.CARD,
                "crown",
                crown(home.family(), member),
                "name",
                member.firstName(),
                "since",
                figures().moment(member.joinedAt(), visit.user().zoneOr(ours)),
                "today",
                figures().number(steps.today()),
                "week",
                figures().number(steps.thisWeek()),
                "contributed",
                figures().points(member.contributed().value()),
                "share",
                figures().points(home.family().shareOf(member.userId()).value()));
    }

    Keyboard cardKeys(Family family, Member member, Visit visit) {
        var rows = new ArrayList<List<Key>>();
        if (family.isOwnedBy(visit.user().id())
                && member.userId() != visit.user().id()) {
            rows.add(List.of(
                    Key.of("👑 " + texts.words(FamilyTexts.HAND_OVER), new FamilyButton.AskHandOver(member.userId()))));
            rows.add(List.of(
                    Key.of("🚫 " + texts.words(FamilyTexts.REMOVE), new FamilyButton.AskRemove(member.userId()))));
        }
        rows.add(List.of(menu.back(new FamilyButton.Home())));
        return Keyboard.rows(rows);
    }
}
