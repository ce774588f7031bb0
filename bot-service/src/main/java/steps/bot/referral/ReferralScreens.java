package steps.bot.referral;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import steps.domain.referral.Friend;
import steps.domain.referral.FriendPage;
import steps.domain.referral.InvitationGain;
import steps.domain.referral.ReferralTexts;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;

/** The words and keyboards around invited friends. */
@Singleton
class ReferralScreens {
    private final Texts texts;
    private final Menu menu;
    private final BotSettings settings;
    private final ZoneId ours;

    ReferralScreens(
            Texts texts, Menu menu, BotSettings settings, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.settings = settings;
        this.ours = ours;
    }

    Key menuKey() {
        return Key.of("🤝 " + texts.words(ReferralTexts.MENU), new ReferralButton.Show());
    }

    String friends(String link, InvitationGain gain) {
        return texts.html(
                ReferralTexts.FRIENDS,
                "link",
                link,
                "percent",
                settings.current().whole(BotSetting.REFERRAL_REWARD_PERCENT),
                "friends",
                figures().number(gain.friends()),
                "earned",
                figures().points(gain.earned().value()));
    }

    Keyboard keys(String link) {
        return Keyboard.rows(List.of(
                List.of(Key.link("📨 " + texts.words(ReferralTexts.INVITE), sharing(link))),
                List.of(Key.copying("📋 " + texts.words(ReferralTexts.COPY), link)),
                List.of(listKey()),
                menu.leaving()));
    }

    String noLink() {
        return texts.html(ReferralTexts.NO_LINK);
    }

    Keyboard keysWithoutLink() {
        return Keyboard.rows(List.of(List.of(listKey()), menu.leaving()));
    }

    /** Telegram's own page, on which one chooses whom to send it to. */
    private String sharing(String link) {
        return "https://t.me/share/url?url=" + encoded(link) + "&text="
                + encoded(texts.words(ReferralTexts.INVITATION));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    String list(FriendPage page, Visit visit) {
        if (page.friends().isEmpty()) {
            return texts.html(ReferralTexts.LIST_EMPTY);
        }
        var zone = visit.user().zoneOr(ours);
        var lines = page.friends().stream().map(friend -> line(friend, zone)).collect(Collectors.joining("\n"));
        return texts.html(ReferralTexts.LIST_PAGE, "friends", new Html(lines));
    }

    private String line(Friend friend, ZoneId zone) {
        return texts.html(
                friend.walks() ? ReferralTexts.WALKS : ReferralTexts.WAITS,
                "name",
                friend.firstName().isEmpty() ? texts.words(ReferralTexts.GONE) : friend.firstName(),
                "day",
                figures().day(LocalDate.ofInstant(friend.since(), zone)));
    }

    Keyboard keys(FriendPage page) {
        var turning = new ArrayList<Key>();
        if (page.hasOlder()) {
            turning.add(
                    Key.of("◀️ " + texts.words(ReferralTexts.OLDER), new ReferralButton.Friends(page.number() + 1)));
        }
        if (page.number() > 0) {
            turning.add(
                    Key.of(texts.words(ReferralTexts.NEWER) + " ▶️", new ReferralButton.Friends(page.number() - 1)));
        }
        return Keyboard.rows(List.of(turning, menu.leaving(new ReferralButton.Show())));
    }

    private Key listKey() {
        return Key.of("👥 " + texts.words(ReferralTexts.LIST), new ReferralButton.Friends(0));
    }
}
