package steps.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.json.Reading;

/** Waiting notices are read by whichever version of the bot comes next. */
class NoticeTest {
    static final List<Golden> GOLDEN = List.of(
            new Golden(
                    new Notice.OrderShipped(17, "https://ya.ru/1"),
                    "{\"type\":\"order_shipped\",\"orderId\":17,\"trackingUrl\":\"https://ya.ru/1\"}"),
            new Golden(
                    new Notice.OrderShipped(17, null),
                    "{\"type\":\"order_shipped\",\"orderId\":17,\"trackingUrl\":null}"),
            new Golden(new Notice.OrderDelivered(17), "{\"type\":\"order_delivered\",\"orderId\":17}"),
            new Golden(
                    new Notice.OrderCanceled(17, 300),
                    "{\"type\":\"order_canceled\",\"orderId\":17,\"refundedPoints\":300}"),
            new Golden(
                    new Notice.PromoRefilled(3, "Корм"),
                    "{\"type\":\"promo_refilled\",\"groupId\":3,\"title\":\"Корм\"}"),
            new Golden(
                    new Notice.PromoRefunded("ABC", 30),
                    "{\"type\":\"promo_refunded\",\"code\":\"ABC\",\"refundedPoints\":30}"),
            new Golden(
                    new Notice.FriendWalked(8, 30), "{\"type\":\"friend_walked\",\"friendId\":8,\"rewardPoints\":30}"),
            new Golden(
                    new Notice.PointsAdjusted(-40, "Ошибка <b>"),
                    "{\"type\":\"points_adjusted\",\"points\":-40,\"message\":\"Ошибка <b>\"}"),
            new Golden(
                    new Notice.WalkFoundRight(5, 1_767_323_045, "Asia/Omsk", "Это трамвай <1>"),
                    "{\"type\":\"walk_found_right\",\"walkId\":5,\"startedAtS\":1767323045,\"zone\":\"Asia/Omsk\","
                            + "\"message\":\"Это трамвай <1>\"}"),
            new Golden(new Notice.WalkSilent(5), "{\"type\":\"walk_silent\",\"walkId\":5}"),
            new Golden(new Notice.WalkReminder(), "{\"type\":\"walk_reminder\"}"),
            new Golden(new FamilyNotice.Invited(9), "{\"type\":\"family_invited\",\"invitationId\":9}"),
            new Golden(
                    new FamilyNotice.Declined(3, "Дом"),
                    "{\"type\":\"family_declined\",\"userId\":3,\"family\":\"Дом\"}"),
            new Golden(
                    new FamilyNotice.Joined(3, "Дом"), "{\"type\":\"family_joined\",\"userId\":3,\"family\":\"Дом\"}"),
            new Golden(
                    new FamilyNotice.Left(3, "Дом", 40),
                    "{\"type\":\"family_left\",\"userId\":3,\"family\":\"Дом\",\"points\":40}"),
            new Golden(
                    new FamilyNotice.Removed("Дом", 40),
                    "{\"type\":\"family_removed\",\"family\":\"Дом\",\"points\":40}"),
            new Golden(
                    new FamilyNotice.MemberRemoved(3, "Дом", 40),
                    "{\"type\":\"family_member_removed\",\"userId\":3,\"family\":\"Дом\",\"points\":40}"),
            new Golden(
                    new FamilyNotice.Renamed(3, "Дом", "Сад"),
                    "{\"type\":\"family_renamed\",\"userId\":3,\"before\":\"Дом\",\"family\":\"Сад\"}"),
            new Golden(
                    new FamilyNotice.Disbanded("Дом", 40),
                    "{\"type\":\"family_disbanded\",\"family\":\"Дом\",\"points\":40}"),
            new Golden(new FamilyNotice.BecameOwner("Дом"), "{\"type\":\"family_became_owner\",\"family\":\"Дом\"}"),
            new Golden(
                    new FamilyNotice.OwnerChanged(3, "Дом"),
                    "{\"type\":\"family_owner_changed\",\"userId\":3,\"family\":\"Дом\"}"),
            new Golden(
                    new ManagerNotice.OrderPaid(17, "Плед", 300),
                    "{\"type\":\"manager_order_paid\",\"orderId\":17,\"product\":\"Плед\",\"points\":300}"),
            new Golden(
                    new ManagerNotice.StockLow(4, "Плед", 3),
                    "{\"type\":\"manager_stock_low\",\"productId\":4,\"title\":\"Плед\",\"left\":3}"),
            new Golden(
                    new ManagerNotice.PromoLow(5, "Корм", 0),
                    "{\"type\":\"manager_promo_low\",\"groupId\":5,\"title\":\"Корм\",\"left\":0}"),
            new Golden(new ManagerNotice.BooksOff(2), "{\"type\":\"manager_books_off\",\"accounts\":2}"),
            new Golden(new ManagerNotice.BroadcastDone(6), "{\"type\":\"manager_broadcast_done\",\"broadcastId\":6}"),
            new Golden(
                    new ManagerNotice.BroadcastStopped(6, 20),
                    "{\"type\":\"manager_broadcast_stopped\",\"broadcastId\":6,\"refusals\":20}"),
            new Golden(
                    new ManagerNotice.UploadRefused("boxes", "The array is empty."),
                    "{\"type\":\"manager_upload_refused\",\"partner\":\"boxes\",\"detail\":\"The array is empty.\"}"),
            new Golden(new ManagerNotice.Enough("order_paid"), "{\"type\":\"manager_enough\",\"kind\":\"order_paid\"}"),
            new Golden(
                    Notice.Written.of("<b>Привет</b>", List.of(List.of(new Notice.Key("Меню", "menu"))))
                            .withPhoto("AgAC"),
                    "{\"type\":\"written\",\"html\":\"<b>Привет</b>\",\"rows\":"
                            + "[[{\"label\":\"Меню\",\"data\":\"menu\"}]],\"photo\":\"AgAC\"}"));

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aNoticeIsWrittenAsEver(Golden golden) {
        assertThat(NoticeJson.write(golden.notice())).isEqualTo(golden.json());
    }

    @ParameterizedTest
    @FieldSource("GOLDEN")
    void aWrittenNoticeIsRead(Golden golden) {
        assertThat(NoticeJson.read(golden.json())).isEqualTo(new Reading.Understood<>(golden.notice()));
    }

    @Test
    void everyKindHasASample() {
        assertThat(GOLDEN.stream().<Class<?>>map(golden -> golden.notice().getClass()))
                .containsAll(kinds(Notice.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(NoticeTest::kinds)
                : Stream.of(family);
    }

    /** Before kinds had names, every row was a message that was written out. */
    @Test
    void aRowWithoutANameIsAWrittenMessage() {
        assertThat(NoticeJson.read("{\"html\":\"<b>Привет</b>\",\"rows\":[],\"photo\":null}"))
                .isEqualTo(new Reading.Understood<>(Notice.Written.of("<b>Привет</b>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nope\":1}",
                "{\"html\":null,\"rows\":[]}",
                "{\"html\":\" \",\"rows\":[]}",
                "{\"type\":\"order_lost\",\"orderId\":1}",
                "[]",
                "null",
                "{"
            })
    void anythingElseIsSetAside(String json) {
        assertThat(NoticeJson.read(json)).isInstanceOf(Reading.Unreadable.class);
    }

    record Golden(Notice notice, String json) {}
}
