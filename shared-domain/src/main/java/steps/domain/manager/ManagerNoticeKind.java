package steps.domain.manager;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steps.domain.delivery.ManagerNotice;

/** What each manager switches on and off. */
public enum ManagerNoticeKind {
    ORDER_PAID(20),
    STOCK_LOW(20),
    PROMO_LOW(20),
    BOOKS_OFF(3),
    BROADCAST_OVER(20),
    UPLOAD_REFUSED(3);

    private final int mostAnHour;

    ManagerNoticeKind(int mostAnHour) {
        this.mostAnHour = mostAnHour;
    }

    /** More within an hour is noise. */
    int mostAnHour() {
        return mostAnHour;
    }

    /** Of its notices, as they are stored. */
    List<String> types() {
        return this == BROADCAST_OVER
                ? List.of("manager_broadcast_done", "manager_broadcast_stopped")
                : List.of("manager_" + code());
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
