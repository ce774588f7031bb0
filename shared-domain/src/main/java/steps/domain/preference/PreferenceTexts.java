package steps.domain.preference;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about people's own settings, and their reminders. */
public enum PreferenceTexts implements TextKey {
    MENU(plain("settings_menu", "Настройки", "Settings")),
    HOME(html(
            "settings",
            "⚙️ <b>Настройки</b>\n\n🌐 Язык: {language}\n🕓 Часовой пояс: {zone}\nСейчас у вас: {now}\n🌙 Тихие часы: {quiet}"
                    + "\n⏰ Напоминание о прогулке: {reminder}\n✉️ Не присылать: {declined}",
            "⚙️ <b>Settings</b>\n\n🌐 Language: {language}\n🕓 Time zone: {zone}\nYour time now: {now}\n🌙 Quiet hours: {quiet}"
                    + "\n⏰ Walk reminder: {reminder}\n✉️ Turned off: {declined}")),
    LANGUAGE(plain("settings_language", "Язык", "Language")),
    ZONE(plain("settings_zone", "Часовой пояс", "Time zone")),
    QUIET(plain("settings_quiet", "Тихие часы", "Quiet hours")),
    REMINDER(plain("settings_reminder", "Напоминание", "Reminder")),
    KINDS(plain("settings_kinds", "Какие сообщения присылать", "Messages to receive")),
    SAVED(plain("settings_saved", "Сохранено", "Saved")),
    NONE(plain("settings_none", "нет", "none")),
    NOTHING_DECLINED(plain("settings_nothing_declined", "ничего, пишите обо всём", "nothing, write about everything")),
    ZONE_OF_CITY(plain("settings_zone_of_city", "{city} ({difference})", "{city} ({difference})")),
    ASK_ZONE(html(
            "settings_ask_zone",
            "🕓 <b>Часовой пояс</b>\n\nСейчас: {zone}. По нему считаются ваш день, тихие часы и время напоминания."
                    + "\n\nВыберите город или напишите свой, например «Омск». Можно и разницу с UTC: «+6».",
            "🕓 <b>Time zone</b>\n\nNow: {zone}. Your day, quiet hours and the time of your reminder go by it.\n\nChoose a"
                    + " city or write yours, such as “Berlin”. The difference to UTC will do, too: “+1”.")),
    UNKNOWN_ZONE(html(
            "settings_unknown_zone",
            "🤔 Такого места я не знаю. Напишите ближайший большой город или разницу с UTC, например «+3».",
            "🤔 I do not know that place. Write the nearest large city, or the difference to UTC, such as “+3”.")),
    ASK_QUIET(html(
            "settings_ask_quiet",
            "🌙 <b>Тихие часы</b>\n\nСейчас: {quiet}. В тихие часы я не присылаю новостей и напоминаний: они подождут. О ваших"
                    + " заказах и прогулках пишу сразу.\n\nВыберите или напишите свои, например «23–8» или «22:30–7:00».",
            "🌙 <b>Quiet hours</b>\n\nNow: {quiet}. In quiet hours I send no news and reminders: they wait. About your orders and walks I"
                    + " write at once.\n\nChoose, or write yours, such as “23–8” or “22:30–7:00”.")),
    QUIET_SPAN(plain("settings_quiet_span", "с {from} до {until}", "from {from} to {until}")),
    QUIET_USUAL(plain("settings_quiet_usual", "Как у всех: {quiet}", "As usual: {quiet}")),
    QUIET_NONE(plain("settings_quiet_none", "Без тихих часов", "No quiet hours")),
    WRONG_QUIET(html(
            "settings_wrong_quiet",
            "🤔 Не понял. Напишите два времени, например «23–8» или «22:30–7:00».",
            "🤔 I did not understand. Write two times, such as “23–8” or “22:30–7:00”.")),
    ASK_REMINDER(html(
            "settings_ask_reminder",
            "⏰ <b>Напоминание о прогулке</b>\n\nСейчас: {reminder}.\n\nВо сколько напоминать? Не больше раза в день, и только"
                    + " если вы ещё не гуляли. Часы, когда у вас тихо, я не предлагаю.",
            "⏰ <b>Walk reminder</b>\n\nNow: {reminder}.\n\nWhen shall I remind you? Once a day at most, and only if you have not"
                    + " walked yet. Your quiet hours are not offered.")),
    REMINDER_OFF(plain("settings_reminder_off", "выключено", "off")),
    REMINDER_DAILY(plain(
            "settings_reminder_daily",
            "каждый день в {hour}, ближайшее {next}",
            "every day at {hour}, the next {next}")),
    DO_NOT_REMIND(plain("settings_do_not_remind", "Не напоминать", "No reminders")),
    ASK_KINDS(html(
            "settings_ask_kinds",
            "✉️ <b>Какие сообщения присылать</b>\n\nНажмите, чтобы включить или выключить. О том, что касается ваших заказов,"
                    + " прогулок и баллов, я пишу всегда.",
            "✉️ <b>Messages to receive</b>\n\nTap to turn on or off. I always write about what concerns your orders, walks and"
                    + " points.")),
    NEWS(plain("settings_kind_news", "Новости и предложения", "News and offers")),
    REMINDERS(plain("settings_kind_reminders", "Напоминания", "Reminders")),
    FRIENDS(plain("settings_kind_friends", "Новости о друзьях", "News of friends")),
    FAMILY(plain("settings_kind_family", "Новости семьи", "News of the family")),
    REMIND(html(
            "walk_reminder",
            "🐾 Пора на прогулку! Сегодня вы ещё не гуляли — каждый шаг с собакой или коляской приносит баллы.",
            "🐾 Time for a walk! You have not walked today — every step with a dog or a stroller earns points.")),
    REMIND_NO_MORE(plain("walk_reminder_no_more", "Больше не напоминать", "No more reminders")),
    NO_MORE(html(
            "walk_reminder_declined",
            "Хорошо, больше не напоминаю. Включить снова можно в настройках: /settings",
            "All right, no more reminders. You can turn them on again in the settings: /settings"));

    private final Wording wording;

    PreferenceTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
