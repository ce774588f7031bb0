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
                    + "\n\nЧтобы начать, мне нужно ваше согласие на обработку персональных данных. Команда Steps Bot хранит"
                    + " имя, телефон и e-mail, чтобы доставлять подарки, и геопозицию во время прогулок, чтобы считать шаги. Получить"
                    + " или удалить свои данные можно в любой момент: /privacy.",
            "👋 Hello, {name}!\n\nI give you points for walks with a dog or a stroller, and you swap the"
                    + " points for gifts.\n\nTo begin, I need your consent to the processing of personal data. The Steps"
                    + " Bot team keeps your name, phone number and e-mail to deliver gifts, and your location during walks to count"
                    + " steps. You can get or delete your data at any time: /privacy.")),
    AGREE(plain("registration_agree", "Соглашаюсь", "I agree")),
    DISAGREE(plain("registration_disagree", "Не согласен", "I do not agree")),
    DISAGREED(html(
            "registration_disagreed",
            "Понимаю. Без согласия начислять баллы и доставлять подарки нельзя, поэтому пока ничего не сохраняю. Если передумаете,"
                    + " нажмите «Соглашаюсь».",
            "I understand. Without consent I can neither give points nor deliver gifts, so I keep nothing for now. If you"
                    + " change your mind, tap “I agree”.")),
    POLICY_OPEN(plain("registration_policy_open", "Как обрабатываются данные", "How data is processed")),
    POLICY_LINK(plain("registration_policy_link", "Политика обработки данных", "Privacy policy")),
    POLICY(
            html(
                    "registration_policy",
                    "🔐 <b>Обработка персональных данных</b>"
                            + "\n\n<b>Кто.</b> Команда Steps Bot — владелец этого бота."
                            + "\n\n<b>Что и зачем.</b> Имя из Telegram — чтобы обращаться к вам; телефон и e-mail — чтобы передать подарок в"
                            + " доставку и сообщить о нём; геопозиция во время прогулок — чтобы посчитать шаги; баллы и заказы — чтобы вести"
                            + " ваш счёт."
                            + "\n\n<b>Кому передаём.</b> Службе доставки — имя, телефон и e-mail получателя, когда вы заказываете подарок. Больше"
                            + " никому."
                            + "\n\n<b>Сколько хранится.</b> Точки маршрутов удаляются через {days}, остальное — пока вы этого хотите: /my_data"
                            + " покажет всё, /delete_me удалит. Согласие можно отозвать так же.",
                    "🔐 <b>Processing of personal data</b>"
                            + "\n\n<b>Who.</b> The Steps Bot team, which runs this bot."
                            + "\n\n<b>What, and what for.</b> Your Telegram name, to address you; phone number and e-mail, to hand a gift over"
                            + " for delivery and tell you about it; your location during walks, to count steps; points and orders, to keep your"
                            + " account."
                            + "\n\n<b>Who gets it.</b> The delivery service gets the recipient’s name, phone number and e-mail when you order a"
                            + " gift. Nobody else does."
                            + "\n\n<b>For how long.</b> Points of your routes are deleted after {days}, everything else stays as long as you"
                            + " wish: /my_data shows all of it, /delete_me deletes it. That is also how you take your consent back.")),
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
