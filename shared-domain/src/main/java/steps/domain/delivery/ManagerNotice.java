package steps.domain.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Something that somebody who works in the panel wants to know at once. Of people it names nobody. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ManagerNotice.OrderPaid.class, name = "manager_order_paid"),
    @JsonSubTypes.Type(value = ManagerNotice.StockLow.class, name = "manager_stock_low"),
    @JsonSubTypes.Type(value = ManagerNotice.PromoLow.class, name = "manager_promo_low"),
    @JsonSubTypes.Type(value = ManagerNotice.BooksOff.class, name = "manager_books_off"),
    @JsonSubTypes.Type(value = ManagerNotice.BroadcastDone.class, name = "manager_broadcast_done"),
    @JsonSubTypes.Type(value = ManagerNotice.BroadcastStopped.class, name = "manager_broadcast_stopped"),
    @JsonSubTypes.Type(value = ManagerNotice.UploadRefused.class, name = "manager_upload_refused"),
    @JsonSubTypes.Type(value = ManagerNotice.Enough.class, name = "manager_enough")
})
public sealed interface ManagerNotice extends Notice {
    record OrderPaid(long orderId, String product, long points) implements ManagerNotice {}

    /** So few pieces are left of a gift; none when it is sold out. */
    record StockLow(long productId, String title, int left) implements ManagerNotice {}

    /** So few codes are left of a group; none when it is empty. */
    record PromoLow(long groupId, String title, int left) implements ManagerNotice {}

    /** So many balances and contributions are not the sum of their transfers. */
    record BooksOff(long accounts) implements ManagerNotice {}

    /** Everybody has had their turn. */
    record BroadcastDone(long broadcastId) implements ManagerNotice {}

    /** Telegram has refused it so often that it stands still. */
    record BroadcastStopped(long broadcastId, int refusals) implements ManagerNotice {}

    /**
     * A partner's list of pickup points was not taken.
     *
     * @param partner whose key it came with; empty for the key of the environment
     * @param detail what was wrong, as the partner was told
     */
    record UploadRefused(String partner, String detail) implements ManagerNotice {}

    /** There were so many of a kind that for an hour no more will be told. */
    record Enough(String kind) implements ManagerNotice {}
}
