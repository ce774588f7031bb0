package steps.admin.panel.account;

import java.util.Arrays;
import java.util.List;
import steps.admin.panel.page.Words;
import steps.domain.manager.ManagerNoticeKind;

/** What somebody may be told of in their own Telegram: what their role lets them see in the panel, too. */
public enum NoticeChoice {
    ORDER_PAID(ManagerNoticeKind.ORDER_PAID, Right.SEE_ORDERS, Words.of("Новый заказ", "A new order")),
    STOCK_LOW(
            ManagerNoticeKind.STOCK_LOW, Right.SEE_CATALOG, Words.of("Подарок заканчивается", "A gift is running out")),
    PROMO_LOW(
            ManagerNoticeKind.PROMO_LOW,
            Right.SEE_PROMO,
            Words.of("Промокоды заканчиваются", "Promo codes are running out")),
    BOOKS_OFF(
            ManagerNoticeKind.BOOKS_OFF,
            Right.SEE_SETTINGS,
            Words.of("Книги баллов не сходятся", "The books of points do not balance")),
    BROADCAST_OVER(
            ManagerNoticeKind.BROADCAST_OVER,
            Right.SEE_BROADCASTS,
            Words.of("Рассылка закончена или остановлена", "A broadcast has finished or was stopped")),
    UPLOAD_REFUSED(
            ManagerNoticeKind.UPLOAD_REFUSED,
            Right.SEE_PICKUP,
            Words.of("Список ПВЗ от партнёра не принят", "A partner’s list of pickup points was refused"));

    private final ManagerNoticeKind kind;
    private final Right right;
    private final Words words;

    NoticeChoice(ManagerNoticeKind kind, Right right, Words words) {
        this.kind = kind;
        this.right = right;
        this.words = words;
    }

    public String code() {
        return kind.code();
    }

    public Words words() {
        return words;
    }

    static List<NoticeChoice> of(PanelRole role) {
        return Arrays.stream(values()).filter(choice -> choice.right.isOf(role)).toList();
    }
}
