package steps.admin.panel.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import steps.domain.audit.AuditEntry;

/** What goes to the audit besides the actions of sections. Codes of lines that were written once never change. */
public enum AuditAction {
    ADDED(Words.of("Добавлено", "Added")),
    CHANGED(Words.of("Изменено", "Changed")),
    MOVED(Words.of("Перемещено", "Moved")),
    UPLOADED(Words.of("Загружен список", "List uploaded")),
    LOGIN(Words.of("Вход в панель", "Logged in")),
    PASSWORD(Words.of("Сменён свой пароль", "Own password changed")),
    TOTP_ON(Words.of("Включён второй шаг входа", "Second step turned on")),
    TOTP_OFF(Words.of("Выключен второй шаг входа", "Second step turned off")),
    TELEGRAM_LINKED(Words.of("Привязан свой Telegram", "Own Telegram linked")),
    TELEGRAM_UNLINKED(Words.of("Отвязан свой Telegram", "Own Telegram unlinked")),
    NOTICES_CHOSEN(Words.of("Выбраны сообщения в Telegram", "Telegram messages chosen")),
    ASKED(Words.of("Состояние запрошено у Telegram", "Webhook status requested")),
    REGISTERED(Words.of("Вебхук регистрируется заново", "Webhook registered again")),
    COUNTED(Words.of("Цифры пересчитаны", "Figures recounted"));

    private final Words words;

    AuditAction(Words words) {
        this.words = words;
    }

    /** Empty for what is none (any more). */
    public static Optional<AuditAction> ofCode(String code) {
        return Stream.of(values()).filter(action -> action.code().equals(code)).findFirst();
    }

    /** As the audit has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Words words() {
        return words;
    }

    /** With {@link AuditEntry}'s meaning of each. */
    public AuditEntry of(AuditEntry.Author by, String section, String object) {
        return AuditEntry.of(by, section, object, code());
    }
}
