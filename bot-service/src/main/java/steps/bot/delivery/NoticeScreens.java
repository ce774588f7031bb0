package steps.bot.delivery;

import static steps.bot.dialog.Figures.figures;

import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.domain.content.Texts;
import steps.domain.delivery.Notice;
import steps.domain.order.OrderNoticeTexts;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.WalkTexts;

/** The words and keyboards of notices. */
@Singleton
class NoticeScreens {
    private final Texts texts;
    private final WalkSettings settings;

    NoticeScreens(Texts texts, WalkSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    Reply.Say say(Notice notice) {
        return switch (notice) {
            case Notice.OrderShipped(long order, String link) ->
                link == null
                        ? say(texts.html(OrderNoticeTexts.SHIPPED, "order", order))
                        : say(texts.html(OrderNoticeTexts.SHIPPED_WITH_TRACKING, "order", order, "link", link));
            case Notice.OrderDelivered(long order) -> say(texts.html(OrderNoticeTexts.DELIVERED, "order", order));
            case Notice.OrderCanceled(long order, long points) ->
                say(texts.html(OrderNoticeTexts.CANCELED, "order", order, "points", points));
            case Notice.WalkSilent silent -> say(silenceHint());
            case Notice.Written written -> new Reply.Say(written.html(), keyboard(written), null);
        };
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
