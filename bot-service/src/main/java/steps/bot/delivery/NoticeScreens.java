package steps.bot.delivery;

import static steps.bot.dialog.Figures.figures;

import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.bot.promo.PromoScreens;
import steps.domain.content.Texts;
import steps.domain.delivery.Notice;
import steps.domain.order.OrderNoticeTexts;
import steps.domain.promo.PromoTexts;
import steps.domain.referral.ReferralTexts;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.WalkTexts;

/** The words and keyboards of notices. */
@Singleton
class NoticeScreens {
    private final Texts texts;
    private final PromoScreens promo;
    private final WalkSettings settings;

    NoticeScreens(Texts texts, PromoScreens promo, WalkSettings settings) {
        this.texts = texts;
        this.promo = promo;
        this.settings = settings;
    }

    /**
     * In the reader's language.
     *
     * @param friend the first name of whom it tells about; empty when it tells about nobody, or they are gone
     */
    Reply.Say say(Notice notice, String friend) {
        return switch (notice) {
            case Notice.OrderShipped(long order, String link) ->
                link == null
                        ? say(texts.html(OrderNoticeTexts.SHIPPED, "order", order))
                        : say(texts.html(OrderNoticeTexts.SHIPPED_WITH_TRACKING, "order", order, "link", link));
            case Notice.OrderDelivered(long order) -> say(texts.html(OrderNoticeTexts.DELIVERED, "order", order));
            case Notice.OrderCanceled(long order, long points) ->
                say(texts.html(OrderNoticeTexts.CANCELED, "order", order, "points", points));
            case Notice.WalkSilent silent -> say(silenceHint());
            case Notice.PromoRefilled(long group, String title) ->
                new Reply.Say(
                        texts.html(PromoTexts.REFILLED, "title", title), Keyboard.column(promo.showKey(group)), null);
            case Notice.FriendWalked(long friendId, long points) -> say(friendWalked(friend, points));
            case Notice.Written written -> new Reply.Say(written.html(), keyboard(written), null);
        };
    }

    private String friendWalked(String friend, long points) {
        var name = friend.isEmpty() ? texts.words(ReferralTexts.FRIEND) : friend;
        return points == 0
                ? texts.html(ReferralTexts.WALKED_UNPAID, "name", name)
                : texts.html(
                        ReferralTexts.WALKED, "name", name, "points", figures().points(points));
    }

    private String silenceHint() {
        return texts.html(
                WalkTexts.SILENCE_HINT,
                "silent",
                figures().duration(settings.silenceHint()),
                "limit",
                figures().duration(settings.silence()));
    }

    private static Reply.Say say(String html) {
        return new Reply.Say(html, Keyboard.NONE, null);
    }

    private static Keyboard keyboard(Notice.Written written) {
        return written.rows().isEmpty()
                ? Keyboard.NONE
                : Keyboard.rows(written.rows().stream().map(NoticeScreens::row).toList());
    }

    private static List<Keyboard.Key> row(List<Notice.Key> keys) {
        return keys.stream()
                .map(key -> new Keyboard.Key(key.label(), key.data()))
                .toList();
    }
}
