package steps.domain.privacy;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about people's data. */
public enum PrivacyTexts implements TextKey {
    ABOUT(html(
            "privacy",
            "🔐 <b>Ваши данные</b>\n\nЯ храню имя и имя пользователя из Telegram, телефон, e-mail, прогулки, баллы и заказы. Точки"
                    + " маршрутов удаляются через {days}, итоги прогулок остаются."
                    + "\n\n/my_data — получить всё, что хранится о вас, одним файлом"
                    + "\n/delete_me — удалить свои данные",
            "🔐 <b>Your data</b>\n\nI keep your name and username in Telegram, phone number, e-mail, walks,"
                    + " points and orders. Points of your routes are deleted after {days}; the results of your walks"
                    + " stay.\n\n/my_data — get everything kept about you in one file\n/delete_me — delete your data")),
    FILE(plain("privacy_file", "Получить мои данные", "Get my data")),
    FILE_SENT(html(
            "privacy_file_sent",
            "📄 Всё, что я храню о вас: профиль, баллы, прогулки с точками маршрутов, заказы, сообщения. Файл в формате JSON.",
            "📄 Everything I keep about you: profile, points, walks with their routes, orders, messages. The"
                    + " file is in JSON format.")),
    ASK(plain("privacy_ask", "Удалить мои данные", "Delete my data")),
    FAMILY(html(
            "privacy_family",
            "👪 Вы также выйдете из семьи «{family}»: ваша доля её баллов посчитана выше и сгорит, остальное останется семье.",
            "👪 You will also leave the family “{family}”: your share of its points is counted above and lost, the rest stays"
                    + " with the family.")),
    QUESTION(html(
            "privacy_question",
            "⚠️ <b>Удалить ваши данные?</b>\n\nЭто нельзя отменить. Что произойдёт:"
                    + "\n• имя, телефон, e-mail, точки маршрутов и переписка со мной будут удалены сразу;"
                    + "\n• ваши баллы сгорят: сейчас на счёте {points}; прогулка, которая идёт, завершится;"
                    + "\n• записи о начислениях и тратах останутся, но без вашего имени;"
                    + "\n• заказы в пути ({orders}) будут доставлены: имя и телефон получателя хранятся до вручения или отмены"
                    + " и потом удаляются;"
                    + "\n• год хранится зашифрованная отметка о том, что вы уже были здесь: она нужна только для того, чтобы"
                    + " за одного человека не платили дважды."
                    + "\n\nСначала можно сохранить данные себе: /my_data",
            "⚠️ <b>Delete your data?</b>\n\nThis cannot be undone. What will happen:\n• your name, phone"
                    + " number, e-mail, routes and messages with me will be deleted at once;\n• your points will be"
                    + " lost: you have {points} now; a walk in progress will end;\n• records of points earned and spent"
                    + " will stay, but without your name;\n• orders on their way ({orders}) will be delivered: the"
                    + " recipient’s name and phone number are kept until delivery or cancellation and then deleted;\n•"
                    + " an encrypted mark that you have been here is kept for a year, only so that nobody is paid twice"
                    + " for one person.\n\nYou can save your data first: /my_data")),
    ERASE(plain("privacy_erase", "Удалить навсегда", "Delete for good")),
    KEEP(plain("privacy_keep", "Не удалять", "Keep my data")),
    KEPT(html("privacy_kept", "Хорошо, всё осталось как было.", "All right, everything stays as it was.")),
    ERASED(html(
            "privacy_erased",
            "Готово, ваши данные удалены. Сгорело: {points}. Если захотите вернуться, нажмите /start — начнём с чистого листа."
                    + "\n\nЭту переписку в своём Telegram удалите сами: я этого сделать не могу.",
            "Done, your data is deleted. Points lost: {points}. If you want to come back, tap /start — we"
                    + " will begin with a clean slate.\n\nPlease delete this chat in your Telegram yourself: I cannot"
                    + " do that.")),
    ERASED_WITH_ORDERS(html(
            "privacy_erased_with_orders",
            "Заказов в пути: {orders}. Они будут доставлены, после этого удалятся и данные получателя.",
            "Orders on their way: {orders}. They will be delivered, and then the recipient’s data will be"
                    + " deleted too.")),
    ERASED_ALREADY(plain("privacy_erased_already", "Ваши данные уже удалены.", "Your data has already been deleted.")),
    NOT_REGISTERED(html(
            "privacy_not_registered",
            "Вы не зарегистрированы: профиля, прогулок и заказов у вас здесь нет. Если регистрация была начата, всё, что вы в ней"
                    + " сообщили, удаляет /delete_me.",
            "You are not registered: you have no profile, walks or orders here. If you began to register,"
                    + " /delete_me deletes everything you told me then.")),
    REGISTRATION_ERASED(html(
            "privacy_registration_erased",
            "Вы не зарегистрированы, а то, что вы сообщили в начатой регистрации, удалено. Чтобы зарегистрироваться, нажмите"
                    + " /start.",
            "You are not registered, and what you told me while registering is deleted. To register, tap"
                    + " /start."));

    private final Wording wording;

    PrivacyTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
