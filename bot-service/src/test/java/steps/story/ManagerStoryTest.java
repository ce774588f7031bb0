package steps.story;

import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.BroadcastDraft;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.Broadcasts;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.ManagerNotice;
import steps.domain.delivery.NewDelivery;
import steps.domain.manager.ManagerNotices;
import steps.domain.user.Users;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Managers;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

/** Somebody who works in the panel is told in their own Telegram what has happened. */
@StoryTest
class ManagerStoryTest {
    private static final String[] ALL = {
        "order_paid", "stock_low", "promo_low", "books_off", "broadcast_over", "upload_refused"
    };

    @Inject
    Stage stage;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Broadcasts broadcasts;

    @Inject
    ManagerNotices notices;

    @Inject
    Deliveries deliveries;

    @Inject
    Pool pool;

    private Managers managers;

    @BeforeEach
    void nobodyReads() {
        managers = new Managers(pool);
        managers.clear();
        Rows.change(pool, "delete from promo_stock_told");
        new PromoStock(pool).clear();
    }

    @AfterEach
    void nobodyIsTold() {
        managers.clear();
    }

    @Test
    void aManagerIsToldOfAnOrderAndThatAGiftIsSoldOut() {
        var anna = stage.registered("Анна");
        managers.reads(anna.id(), ALL);
        var buyer = People.registered(users, "Buyer");
        shop.gives(buyer, 700);
        long mug = shop.product("MUG-1", 300, 1);
        Rows.change(pool, "update product set title = 'Кружка <Шаги> & друзья' where id = $1", mug);
        shop.sells(buyer, mug, shop.pickupPoint());
        anna.hears("Новый заказ");
        anna.hears("закончился");
        var food = new PromoStock(pool).group("Корм & лакомства", 10, 0);
        anna.hears("Корм & лакомства");
        tell(new ManagerNotice.PromoLow(food, "Корм & лакомства", 7));
        anna.hears("осталось: 7");
        tell(new ManagerNotice.StockLow(mug, "Кружка", 3));
        anna.hears("осталось: 3");
        tell(new ManagerNotice.BooksOff(2));
        anna.hears("не сходятся");
        tell(new ManagerNotice.UploadRefused("boxberry", "Item 3 has no full_address."));
        anna.hears("Item 3");
        tell(new ManagerNotice.UploadRefused("", "The array is empty."));
        anna.hears("The array is empty");
        var enough = new ManagerNotice.Enough("order_paid");
        inTransaction(() -> deliveries.enqueue(NewDelivery.of(anna.id(), enough)));
        anna.hears("больше не будет");
        anna.transcript().matches("manager/told");
    }

    @Test
    void aManagerReadsInTheirOwnLanguage() {
        var ann = stage.registered("Ann");
        Rows.change(pool, "update users set chosen_language = 'en' where telegram_id = $1", ann.id());
        managers.reads(ann.id(), ALL);
        var buyer = People.registered(users, "Buyer");
        shop.gives(buyer, 300);
        shop.sells(buyer, shop.product("MUG-1", 300, 4), shop.pickupPoint());
        ann.hears("New order");
        ann.hears("running out");
        tell(new ManagerNotice.BooksOff(2));
        ann.hears("do not balance");
        tell(new ManagerNotice.UploadRefused("", "The array is empty."));
        ann.hears("The array is empty");
        ann.transcript().matches("manager/told-english");
    }

    @Test
    void aManagerIsToldThatABroadcastIsDoneOrWasStopped() {
        Rows.change(pool, "update users set active = false");
        var anna = stage.registered("Анна");
        var boris = stage.registered("Борис");
        managers.reads(anna.id(), ALL);
        boris.blocksBot();
        var draft = new BroadcastDraft(
                "Тропа <у реки>",
                BroadcastMessage.Written.words("Новая тропа", "A new path"),
                List.of(),
                Audience.EVERYBODY,
                false);
        var kept = (BroadcastOutcome.Changed) await(() -> broadcasts.draft(draft, "Анна"));
        await(() -> broadcasts.sendNow(kept.broadcast().id()));
        anna.hears("закончена");
        tell(new ManagerNotice.BroadcastStopped(kept.broadcast().id(), 20));
        anna.hears("остановлена");
        anna.transcript().matches("manager/broadcast");
    }

    private void tell(ManagerNotice notice) {
        inTransaction(() -> notices.tell(notice));
    }
}
