package steps.bot.manager;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Rendering;
import steps.bot.dialog.Reply;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.delivery.ManagerNotice;
import steps.domain.manager.ManagerTexts;

/** Tells those who work in the panel what has happened. */
@Singleton
public class ManagerNews {
    private final Texts texts;
    private final Broadcasts broadcasts;
    private final BroadcastReports reports;

    ManagerNews(Texts texts, Broadcasts broadcasts, BroadcastReports reports) {
        this.texts = texts;
        this.broadcasts = broadcasts;
        this.reports = reports;
    }

    /** What is said once all that has to be looked up is known. */
    public Uni<Rendering> prepare(ManagerNotice notice) {
        return switch (notice) {
            case ManagerNotice.OrderPaid(long order, String product, long points) ->
                now(() -> say(
                        ManagerTexts.ORDER_PAID,
                        "order",
                        order,
                        "product",
                        product,
                        "points",
                        figures().points(points)));
            case ManagerNotice.StockLow(long id, String title, int left) ->
                now(() -> low(ManagerTexts.STOCK_LOW, ManagerTexts.SOLD_OUT, "product", title, left));
            case ManagerNotice.PromoLow(long id, String title, int left) ->
                now(() -> low(ManagerTexts.PROMO_LOW, ManagerTexts.PROMO_EMPTY, "group", title, left));
            case ManagerNotice.BooksOff(long accounts) -> now(() -> say(ManagerTexts.BOOKS_OFF, "accounts", accounts));
            case ManagerNotice.BroadcastDone(long id) -> broadcasts.find(id).chain(this::done);
            case ManagerNotice.BroadcastStopped(long id, int refusals) ->
                broadcasts
                        .find(id)
                        .chain(found -> now(() -> say(
                                ManagerTexts.BROADCAST_STOPPED,
                                "id",
                                id,
                                "title",
                                found.title(),
                                "refusals",
                                refusals)));
            case ManagerNotice.UploadRefused(String partner, String detail) ->
                now(() -> say(
                        ManagerTexts.UPLOAD_REFUSED,
                        "partner",
                        partner.isEmpty() ? texts.words(ManagerTexts.MAIN_PARTNER) : "«" + partner + "»",
                        "detail",
                        detail));
            case ManagerNotice.Enough enough -> now(() -> say(ManagerTexts.ENOUGH));
        };
    }

    private Uni<Rendering> done(Broadcast broadcast) {
        return reports.of(broadcast).chain(results -> now(() -> done(broadcast, results)));
    }

    private Reply.Say done(Broadcast broadcast, BroadcastResults results) {
        return say(
                ManagerTexts.BROADCAST_DONE,
                "id",
                broadcast.id(),
                "title",
                broadcast.title(),
                "sent",
                results.sent(),
                "blocked",
                results.blocked(),
                "failed",
                results.failed(),
                "unknown",
                results.unknown(),
                "skipped",
                results.allSkipped());
    }

    private Reply.Say low(TextKey some, TextKey none, String name, String title, int left) {
        return left == 0 ? say(none, name, title) : say(some, name, title, "left", left);
    }

    private Reply.Say say(TextKey key, Object... values) {
        return new Reply.Say(texts.html(key, values), Keyboard.none(), null);
    }

    private static Uni<Rendering> now(Rendering rendering) {
        return Uni.createFrom().item(rendering);
    }
}
