package steps.domain.user;

import steps.domain.content.TextKey;

/** What is said until somebody has registered. */
public enum RegistrationTexts implements TextKey {
    WELCOME(
            "start_welcome",
            "👋 Здравствуйте, {name}!\n\nЯ начисляю баллы за прогулки с собакой и с коляской, а баллы меняются на подарки."
                    + "\n\nЧтобы начать, нужно ваше согласие на обработку персональных данных: имени, телефона, e-mail и"
                    + " геопозиции во время прогулок."),
    AGREE("registration_agree", "Соглашаюсь"),
    CONSENT_NEEDED(
            "registration_consent_needed",
            "Без согласия я не могу вас зарегистрировать. Нажмите «Соглашаюсь» под этим сообщением, и мы начнём."),
    ASK_PHONE(
            "registration_ask_phone",
            "Спасибо! Теперь поделитесь номером телефона — нажмите кнопку внизу экрана. Он понадобится для доставки подарков."),
    SHARE_PHONE("registration_share_phone", "Поделиться номером телефона"),
    PHONE_BY_BUTTON(
            "registration_phone_by_button",
            "Номер нужно отправить кнопкой «Поделиться номером телефона» внизу экрана: так Telegram подтвердит, что он ваш."
                    + " Если кнопки не видно, нажмите на значок клавиатуры справа от поля ввода."),
    FOREIGN_CONTACT(
            "registration_foreign_contact",
            "Это чужой контакт. Поделитесь, пожалуйста, своим номером — кнопкой «Поделиться номером телефона» внизу экрана."),
    WRONG_PHONE(
            "registration_wrong_phone",
            "Не получилось разобрать этот номер. Проверьте номер в настройках Telegram и отправьте его ещё раз кнопкой внизу."),
    PHONE_TAKEN("registration_phone_saved", "Номер {phone} сохранён."),
    ASK_EMAIL(
            "registration_ask_email", "Напишите ваш e-mail — или нажмите «Пропустить», если не хотите его указывать."),
    SKIP("registration_skip", "Пропустить"),
    WRONG_EMAIL(
            "registration_wrong_email",
            "Это не похоже на e-mail. Он выглядит так: <code>name@example.com</code>. Напишите ещё раз или нажмите «Пропустить»."),
    REGISTERED("registration_done", "🎉 Готово, вы зарегистрированы! Приятных прогулок."),
    LATER(
            "registration_canceled",
            "Хорошо, регистрация отменена, ваши данные не сохранены. Когда захотите начать, нажмите /start.");

    private final String key;
    private final String builtIn;

    RegistrationTexts(String key, String builtIn) {
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
