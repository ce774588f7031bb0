package steps.domain.manager;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steps.domain.delivery.ManagerNotice;

/** What each manager switches on and off. */
public enum ManagerNoticeKind {
    ORDER_PAID(20, "manager_order_paid"),
    STOCK_LOW(20, "manager_stock_low"),
    PROMO_LOW(20, "manager_promo_low"),
    BOOKS_OFF(3, "manager_books_off"),
    BROADCAST_OVER(20, "manager_broadcast_done,manager_broadcast_stopped"),
    UPLOAD_REFUSED(3, "manager_upload_refused");

    private final int mostAnHour;
    private final String types;

    ManagerNoticeKind(int mostAnHour, String types) {
        this.mostAnHour = mostAnHour;
        this.types = types;
    }

    /** More within an hour is noise. */
    int mostAnHour() {
        return mostAnHour;
    }

    /** Of its notices, as they are stored. */
    List<String> types() {
        return List.of(types.split(",", -1));
    }

    /** As in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ManagerNoticeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static ManagerNoticeKind of(ManagerNotice notice) {
        return switch (notice) {
            case ManagerNotice.OrderPaid paid -> ORDER_PAID;
            case ManagerNotice.StockLow low -> STOCK_LOW;
            case ManagerNotice.PromoLow low -> PROMO_LOW;
            case ManagerNotice.BooksOff off -> BOOKS_OFF;
            case ManagerNotice.BroadcastDone done -> BROADCAST_OVER;
            case ManagerNotice.BroadcastStopped stopped -> BROADCAST_OVER;
            case ManagerNotice.UploadRefused refused -> UPLOAD_REFUSED;
            case ManagerNotice.Enough enough -> throw new IllegalArgumentException("It is said after others only.");
        };
    }
}
