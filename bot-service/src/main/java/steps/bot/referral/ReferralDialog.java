package steps.bot.referral;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.telegram.outgoing.BotName;
import steps.domain.referral.Friends;
import steps.domain.referral.InvitationGain;

/** Gives people the link by which their friends come, and shows them who has come and what that has brought. */
@Singleton
class ReferralDialog implements Dialog<ReferralButton> {
    private final Friends friends;
    private final BotName bot;
    private final ReferralScreens words;

    ReferralDialog(Friends friends, BotName bot, ReferralScreens words) {
        this.friends = friends;
        this.bot = bot;
        this.words = words;
    }

    @Override
    public String tag() {
        return ReferralButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("friends", "referral");
    }

    @Override
    public Optional<ReferralButton> button(CallbackData wire) {
        return ReferralButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return show(visit);
    }

    @Override
    public Uni<Turn> press(ReferralButton button, Visit visit) {
        return switch (button) {
            case ReferralButton.Show show -> show(visit);
            case ReferralButton.Friends page -> friends(page.page(), visit);
        };
    }

    private Uni<Turn> show(Visit visit) {
        return friends.gainOf(visit.user().id()).map(gain -> show(gain, visit));
    }

    /** Without the bot's name, which Telegram tells soon after the start, there is no link yet. */
    private Turn show(InvitationGain gain, Visit visit) {
        return bot.linkTo("ref_" + visit.user().referralCode().value())
                .map(link -> Menu.atMenu().picture(QrCodes.NAME, link, words.friends(link, gain), words.keys(link)))
                .orElseGet(() -> Menu.atMenu().show(visit, words.noLink(), words.keysWithoutLink()));
    }

    private Uni<Turn> friends(int page, Visit visit) {
        return friends.of(visit.user().id(), page)
                .map(found -> Menu.atMenu().show(visit, words.list(found, visit), words.keys(found)));
    }
}
