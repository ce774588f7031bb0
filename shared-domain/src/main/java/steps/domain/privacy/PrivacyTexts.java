package steps.domain.privacy;

import steps.domain.content.TextKey;

/** What is said about people's data. */
public enum PrivacyTexts implements TextKey {
    ABOUT(
            "privacy",
            "🔐 <b>Ваши данные</b>\n\nЯ храню имя и @username из Telegram, телефон, e-mail, прогулки, баллы и заказы. Точки"
                    + " маршрутов удаляются через {days}, итоги прогулок остаются."
                    + "\n\n/my_data — получить всё, что хранится о вас, одним файлом"
                    + "\n/delete_me — удалить свои данные"),
    FILE("privacy_file", "Получить мои данные"),
    FILE_SENT(
            "privacy_file_sent",
            "📄 Всё, что я храню о вас: профиль, баллы, прогулки с точками маршрутов, заказы, сообщения. Файл в формате JSON."),
    ASK("privacy_ask", "Удалить мои данные"),
    QUESTION(
            "privacy_question",
            "⚠️ <b>Удалить ваши данные?</b>\n\nЭто нельзя отменить. Что произойдёт:"
                    + "\n• имя, телефон, e-mail, точки маршрутов и переписка со мной будут удалены сразу;"
                    + "\n• ваши баллы сгорят: сейчас на счёте {points}; прогулка, которая идёт, завершится;"
                    + "\n• записи о начислениях и тратах останутся, но без вашего имени;"
                    + "\n• заказы в пути ({orders}) будут доставлены: имя и телефон получателя хранятся до вручения или отмены"
                    + " и потом удаляются;"
                    + "\n• год хранится зашифрованная отметка о том, что вы уже были здесь: она нужна только для того, чтобы"
                    + " за одного человека не платили дважды."
                    + "\n\nСначала можно сохранить данные себе: /my_data"),
    ERASE("privacy_erase", "Удалить навсегда"),
    KEEP("privacy_keep", "Не удалять"),
    KEPT("privacy_kept", "Хорошо, всё осталось как было."),
    ERASED(
            "privacy_erased",
            "Готово, ваши данные удалены. Сгорело: {points}. Если захотите вернуться, нажмите /start — начнём с чистого листа."
                    + "\n\nЭту переписку в своём Telegram удалите сами: я этого сделать не могу."),
    ERASED_WITH_ORDERS(
            "privacy_erased_with_orders",
            "Заказов в пути: {orders}. Они будут доставлены, после этого удалятся и данные получателя."),
    ERASED_ALREADY("privacy_erased_already", "Ваши данные уже удалены."),
    NOT_REGISTERED(
            "privacy_not_registered",
            "Вы не зарегистрированы: профиля, прогулок и заказов у вас здесь нет. Если регистрация была начата, всё, что вы в ней"
                    + " сообщили, удаляет /delete_me."),
    REGISTRATION_ERASED(
            "privacy_registration_erased",
            "Вы не зарегистрированы, а то, что вы сообщили в начатой регистрации, удалено. Чтобы зарегистрироваться, нажмите"
                    + " /start.");

    private final String key;
    private final String builtIn;

    PrivacyTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String builtIn() {
        return builtIn;
    }
}
