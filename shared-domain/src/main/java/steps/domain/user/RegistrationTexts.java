package steps.domain.user;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said until somebody has registered. */
public enum RegistrationTexts implements TextKey {
    WELCOME(html(
            "start_welcome",
            "👋 Здравствуйте, {name}!\n\nЯ начисляю баллы за прогулки с собакой и с коляской, а баллы меняются на подарки."
                    + "\n\nЧтобы начать, нужно ваше согласие на обработку персональных данных: имени, телефона, e-mail и"
                    + " геопозиции во время прогулок.",
            "👋 Hello, {name}!\n\nI give you points for walks with a dog or a stroller, and you swap the"
                    + " points for gifts.\n\nTo begin, I need your consent to the processing of personal data: your"
                    + " name, phone number, e-mail, and location during walks.")),
    AGREE(plain("registration_agree", "Соглашаюсь", "I agree")),
    CONSENT_NEEDED(html(
            "registration_consent_needed",
            "Без согласия я не могу вас зарегистрировать. Нажмите «Соглашаюсь» под этим сообщением, и мы начнём.",
            "I cannot register you without your consent. Tap “I agree” below this message, and we will begin.")),
    ASK_PHONE(html(
            "registration_ask_phone",
            "Спасибо! Теперь поделитесь номером телефона — нажмите кнопку внизу экрана. Он понадобится для доставки подарков.",
            "Thank you! Now share your phone number with the button at the bottom of the screen. It is needed"
                    + " to deliver gifts.")),
    SHARE_PHONE(plain("registration_share_phone", "Поделиться номером телефона", "Share my phone number")),
    PHONE_BY_BUTTON(html(
            "registration_phone_by_button",
            "Номер нужно отправить кнопкой «Поделиться номером телефона» внизу экрана: так Telegram подтвердит, что он ваш."
                    + " Если кнопки не видно, нажмите на значок клавиатуры справа от поля ввода.",
            "Please send the number with the “Share my phone number” button at the bottom of the screen: that"
                    + " way Telegram confirms that it is yours. If you do not see the button, tap the keyboard icon to"
                    + " the right of the message field.")),
    FOREIGN_CONTACT(html(
            "registration_foreign_contact",
            "Это чужой контакт. Поделитесь, пожалуйста, своим номером — кнопкой «Поделиться номером телефона» внизу экрана.",
            "This is somebody else’s contact. Please share your own number with the “Share my phone number”"
                    + " button at the bottom of the screen.")),
    WRONG_PHONE(html(
            "registration_wrong_phone",
            "Не получилось разобрать этот номер. Проверьте номер в настройках Telegram и отправьте его ещё раз кнопкой внизу.",
            "I could not make out this number. Check the number in your Telegram settings and send it again"
                    + " with the button below.")),
    PHONE_TAKEN(html("registration_phone_saved", "Номер {phone} сохранён.", "The number {phone} is saved.")),
    ASK_EMAIL(html(
            "registration_ask_email",
            "Напишите ваш e-mail — или нажмите «Пропустить», если не хотите его указывать.",
            "Write your e-mail address, or tap “Skip” if you would rather not give it.")),
    SKIP(plain("registration_skip", "Пропустить", "Skip")),
    WRONG_EMAIL(html(
            "registration_wrong_email",
            "Это не похоже на e-mail. Он выглядит так: <code>name@example.com</code>. Напишите ещё раз или нажмите «Пропустить».",
            "That does not look like an e-mail address. It should look like this:"
                    + " <code>name@example.com</code>. Write it again or tap “Skip”.")),
    REGISTERED(html(
            "registration_done",
            "🎉 Готово, вы зарегистрированы! Приятных прогулок.",
            "🎉 Done, you are registered! Enjoy your walks.")),
    LATER(html(
            "registration_canceled",
            "Хорошо, регистрация отменена, ваши данные не сохранены. Когда захотите начать, нажмите /start.",
            "All right, registration is canceled and your data has not been saved. When you want to begin,"
                    + " tap /start."));

    private final Wording wording;

    RegistrationTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
