package steps.domain.broadcast;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said under broadcasts, and to those who send them. */
public enum BroadcastTexts implements TextKey {
    DECLINE(plain("broadcast_decline", "Не присылать такое", "No more of these")),
    DECLINED(html(
            "broadcast_declined",
            "🔕 Хорошо, новостей и акций больше не будет. О ваших заказах и прогулках бот рассказывать продолжит.",
            "🔕 All right, no more news and offers. The bot will go on telling you about your orders and walks.")),
    BELOW_ALBUM(html("broadcast_below_album", "👆 Новость от бота", "👆 News from the bot")),

    HOME(html(
            "broadcast_home",
            "📣 <b>Рассылки</b>\n\nПришлите или перешлите сюда сообщение, которое надо разослать: текст, фото, видео или альбом.",
            "📣 <b>Broadcasts</b>\n\nSend or forward the message that is to go to many people: a text, a photo, a video or an"
                    + " album.")),
    OFFER(html(
            "broadcast_offer",
            "Это сообщение можно разослать другим — так, как вы его видите.",
            "This message can be sent to other people, just as you see it.")),
    SEND_TO_ALL(plain("broadcast_send_to_all", "Разослать всем", "Send to everybody")),
    PLAN(html(
            "broadcast_plan",
            "📣 <b>Кому:</b> {whom}\n<b>Получат:</b> {people}, примерно за {duration}\n<b>Когда:</b> {when}\n\n"
                    + "Кто отказался от таких сообщений или заблокировал бота, в счёт не входит. Ночью люди спят: им сообщение придёт утром.",
            "📣 <b>To:</b> {whom}\n<b>Will get it:</b> {people}, in about {duration}\n<b>When:</b> {when}\n\n"
                    + "Those who want no such messages, or have blocked the bot, are not counted. At night people sleep: they get it in the"
                    + " morning.")),
    EVERYBODY(plain("broadcast_everybody", "все", "everybody")),
    WALKED(plain("broadcast_walked", "гуляли за 7 дней", "walked within 7 days")),
    IDLE(plain("broadcast_idle", "не гуляли 14 дней", "have not walked for 14 days")),
    IN_FAMILY(plain("broadcast_in_family", "в семье", "in a family")),
    ALONE(plain("broadcast_alone", "без семьи", "in no family")),
    BUYERS(plain("broadcast_buyers", "заказывали", "have ordered")),
    NO_BUYERS(plain("broadcast_no_buyers", "ещё не заказывали", "have never ordered")),
    RICH(plain("broadcast_rich", "от 500 баллов", "500 points and more")),
    RUSSIAN(plain("broadcast_russian", "читают по-русски", "read Russian")),
    ENGLISH(plain("broadcast_english", "читают по-английски", "read English")),
    NOW(plain("broadcast_when_now", "сейчас", "now")),
    BY_OUR_CLOCK(plain("broadcast_by_our_clock", "{time} ({zone})", "{time} ({zone})")),
    BY_READERS_CLOCK(plain("broadcast_by_readers_clock", "{time} по часам читателя", "{time} by the reader's clock")),
    SEND_NOW(plain("broadcast_send_now", "Отправить сейчас", "Send now")),
    SCHEDULE(plain("broadcast_schedule", "Запланировать", "Schedule")),
    CHOOSE_TIME(plain("broadcast_choose_time", "Выбрать время", "Choose a time")),
    READERS_CLOCK(plain("broadcast_readers_clock", "По часам читателя", "By the reader's clock")),
    TRIAL(plain("broadcast_trial", "Показать мне", "Show it to me")),
    TRIAL_COMING(plain("broadcast_trial_coming", "Сейчас придёт", "It is on its way")),
    TRIAL_REFUSED(html(
            "broadcast_trial_refused",
            "⚠️ Telegram не принимает это сообщение, его не получил бы никто: <code>{reason}</code>",
            "⚠️ Telegram does not take this message, nobody would get it: <code>{reason}</code>")),
    DROP(plain("broadcast_drop", "Не отправлять", "Do not send")),
    DROPPED(html("broadcast_dropped", "Ничего не отправлено.", "Nothing has been sent.")),
    TODAY(plain("broadcast_today", "сегодня", "today")),
    TOMORROW(plain("broadcast_tomorrow", "завтра", "tomorrow")),
    ASK_TIME(
            html(
                    "broadcast_ask_time",
                    "Когда отправить? Напишите время: <code>18:00</code>, <code>завтра 10:00</code> или <code>25.12 18:00</code>.",
                    "When shall it go? Write a time: <code>18:00</code>, <code>tomorrow 10:00</code> or <code>25.12 18:00</code>.")),
    BAD_TIME(html(
            "broadcast_bad_time",
            "Такого времени нет, или оно прошло. Например: <code>18:00</code>, <code>завтра 10:00</code>, <code>25.12 18:00</code>.",
            "There is no such time, or it has gone by. For example: <code>18:00</code>, <code>tomorrow 10:00</code>,"
                    + " <code>25.12 18:00</code>.")),
    SCHEDULED(html(
            "broadcast_scheduled",
            "🗓 Рассылка № {number} запланирована: {when}.",
            "🗓 Broadcast No. {number} is scheduled: {when}.")),
    SCHEDULED_CANCELED(html(
            "broadcast_scheduled_canceled",
            "✖️ Рассылка № {number} отменена, никто её не получит.",
            "✖️ Broadcast No. {number} is canceled, nobody will get it.")),
    PROGRESS(html("broadcast_progress", """
            📣 <b>Рассылка № {number}</b>: {state}

            Отправлено: {sent} из {all}
            Заблокировали бота: {blocked}
            Пропущены: {skipped}
            Не отправлено: {failed}
            Неизвестно, дошло ли: {unknown}
            Отменены: {canceled}
            Нажали кнопку: {clicks}""", """
            📣 <b>Broadcast No. {number}</b>: {state}

            Sent: {sent} of {all}
            Have blocked the bot: {blocked}
            Skipped: {skipped}
            Failed: {failed}
            Nobody knows whether it arrived: {unknown}
            Canceled: {canceled}
            Pressed a button: {clicks}""")),
    DRAFTED(plain("broadcast_state_draft", "черновик", "a draft")),
    PLANNED(plain("broadcast_state_planned", "запланирована", "scheduled")),
    STARTING(plain("broadcast_state_starting", "сейчас начнётся", "about to begin")),
    SENDING(plain("broadcast_state_sending", "идёт", "going on")),
    PAUSED(plain("broadcast_state_paused", "на паузе", "paused")),
    REFUSED(plain(
            "broadcast_state_refused",
            "остановлена: Telegram не принимает это сообщение",
            "stopped: Telegram does not take this message")),
    CANCELED(plain("broadcast_state_canceled", "отменена", "canceled")),
    SENT(plain("broadcast_state_sent", "закончена", "finished")),
    PAUSE(plain("broadcast_pause", "Пауза", "Pause")),
    RESUME(plain("broadcast_resume", "Продолжить", "Go on")),
    CANCEL(plain("broadcast_cancel", "Отменить рассылку", "Cancel the broadcast")),
    TABLE(plain("broadcast_table", "Таблица", "Table")),
    RETRY(plain("broadcast_retry", "Повторить неотправленные", "Try the failed ones again")),
    TABLE_CAPTION(html("broadcast_table_caption", "Рассылка № {number}", "Broadcast No. {number}")),
    TOO_LATE(plain("broadcast_too_late", "Уже не получится", "It is too late for that"));

    private final Wording wording;

    BroadcastTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
