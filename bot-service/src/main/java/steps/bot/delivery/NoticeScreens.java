package steps.bot.delivery;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Rendering;
import steps.bot.dialog.Reply;
import steps.bot.family.FamilyNews;
import steps.bot.manager.ManagerNews;
import steps.bot.preference.ReminderScreens;
import steps.bot.promo.PromoScreens;
import steps.domain.content.Html;
import steps.domain.content.Texts;
import steps.domain.delivery.FamilyNotice;
import steps.domain.delivery.ManagerNotice;
import steps.domain.delivery.Notice;
import steps.domain.ledger.BalanceTexts;
import steps.domain.order.OrderNoticeTexts;
import steps.domain.promo.PromoTexts;
import steps.domain.referral.Friends;
import steps.domain.referral.ReferralTexts;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.WalkTexts;
import steps.domain.walk.review.ReviewTexts;

/** The words and keyboards of notices. */
@Singleton
class NoticeScreens {
    private final Texts texts;
    private final PromoScreens promo;
    private final WalkSettings settings;
    private final FamilyNews families;
    private final ManagerNews managers;
    private final Friends friends;
    private final ReminderScreens reminders;

    NoticeScreens(
            Texts texts,
            PromoScreens promo,
            WalkSettings settings,
            FamilyNews families,
            ManagerNews managers,
            Friends friends,
            ReminderScreens reminders) {
        this.reminders = reminders;
        this.texts = texts;
        this.promo = promo;
        this.settings = settings;
        this.families = families;
        this.managers = managers;
        this.friends = friends;
    }

    /** Looks up what the words need; they are then said at once, in the reader's language. */
    Uni<Rendering> prepare(Notice notice) {
        return switch (notice) {
            case Notice.OrderShipped(long order, String link) ->
                link == null
                        ? sayable(() -> say(texts.html(OrderNoticeTexts.SHIPPED, "order", order)))
                        : sayable(() ->
                                say(texts.html(OrderNoticeTexts.SHIPPED_WITH_TRACKING, "order", order, "link", link)));
            case Notice.OrderDelivered(long order) ->
                sayable(() -> say(texts.html(OrderNoticeTexts.DELIVERED, "order", order)));
            case Notice.OrderCanceled(long order, long points) ->
                sayable(() -> say(texts.html(OrderNoticeTexts.CANCELED, "order", order, "points", points)));
            case Notice.WalkSilent silent -> sayable(() -> say(silenceHint()));
            case Notice.WalkReminder reminder -> sayable(reminders::reminder);
            case Notice.PromoRefilled(long group, String title) -> sayable(() -> refilled(group, title));
            case Notice.PromoRefunded(String code, long points) ->
                sayable(() -> say(texts.html(
                        PromoTexts.REFUNDED, "code", code, "points", figures().points(points))));
            case Notice.FriendWalked(long friendId, long points) ->
                friends.firstNameOf(friendId).chain(friend -> sayable(() -> say(friendWalked(friend, points))));
            case Notice.PointsAdjusted(long points, String message) -> sayable(() -> say(adjusted(points, message)));
            case Notice.WalkFoundRight review -> sayable(() -> say(foundRight(review)));
            case FamilyNotice news -> families.prepare(news);
            case ManagerNotice news -> managers.prepare(news);
            case Notice.Written written ->
                sayable(() -> new Reply.Say(written.html(), keyboard(written).underNotice(), null));
        };
    }

    private static Uni<Rendering> sayable(Rendering rendering) {
        return Uni.createFrom().item(rendering);
    }

    private Reply.Say refilled(long group, String title) {
        return new Reply.Say(
                texts.html(PromoTexts.REFILLED, "title", title),
                Keyboard.column(promo.showKey(group)).underNotice(),
                null);
    }

    private String friendWalked(String friend, long points) {
        var name = friend.isEmpty() ? texts.words(ReferralTexts.FRIEND) : friend;
        return points == 0
                ? texts.html(ReferralTexts.WALKED_UNPAID, "name", name)
                : texts.html(
                        ReferralTexts.WALKED, "name", name, "points", figures().points(points));
    }

    private String adjusted(long points, String message) {
        var words = texts.html(
                points < 0 ? BalanceTexts.TAKEN : BalanceTexts.GIVEN,
                "points",
                figures().points(Math.abs(points)));
        return withMessage(words, message);
    }

    private String foundRight(Notice.WalkFoundRight review) {
        var began = Instant.ofEpochSecond(review.startedAtS());
        var words = texts.html(ReviewTexts.FOUND_RIGHT, "moment", figures().moment(began, ZoneId.of(review.zone())));
        return withMessage(words, review.message());
    }

    private static String withMessage(String words, String message) {
        return message.isEmpty() ? words : words + "\n\n" + Html.of(message);
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
        return new Reply.Say(html, Keyboard.none(), null);
    }

    private static Keyboard keyboard(Notice.Written written) {
        return written.rows().isEmpty()
                ? Keyboard.none()
                : Keyboard.rows(written.rows().stream().map(NoticeScreens::row).toList());
    }

    private static List<Keyboard.Key> row(List<Notice.Key> keys) {
        return keys.stream()
                .map(key -> new Keyboard.Key(key.label(), key.data()))
                .toList();
    }
}
