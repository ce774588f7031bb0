package steps.domain.walk;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about walks. */
public enum WalkTexts implements TextKey {
    START(plain("walk_start", "Начать прогулку", "Start a walk")),
    FINISH(plain("walk_finish", "Завершить прогулку", "Finish the walk")),
    CHOICE(html(
            "walk_choice",
            "🚶 <b>Как гуляем сегодня?</b>\n\nСегодня можно получить баллы ещё за {steps_left}. Каждый шаг умножается на"
                    + " число с кнопки; бег и езда не считаются.",
            "🚶 <b>How are we walking today?</b>\n\nYou can still earn points for {steps_left} today. Each step is"
                    + " multiplied by the number on the button; running and riding do not count.")),
    CHOICE_FOR_LIVE(html(
            "walk_choice_for_live",
            "📍 Вижу вашу геопозицию. Как гуляем?",
            "📍 I see your location. How are we walking?")),
    SHARE_LIVE(html(
            "walk_share_live",
            "{form}! Теперь включите трансляцию геопозиции:\n\n1. Нажмите 📎 (скрепку) → «Геопозиция».\n"
                    + "2. Выберите «Транслировать геопозицию» и время — лучше с запасом.\n"
                    + "3. Разрешите Telegram доступ к геопозиции «всегда», чтобы телефон мог лежать в кармане."
                    + "\n\nПрогулка начнётся, как только придёт первая точка.",
            "{form}! Now share your live location:\n\n1. Tap 📎 (the paper clip) → “Location”.\n2. Choose"
                    + " “Share My Live Location” and a time, rather more than you need.\n3. Allow Telegram to use your"
                    + " location “always”, so that the phone can stay in your pocket.\n\nThe walk begins as soon as the"
                    + " first point arrives.")),
    PLAIN_PLACE(html(
            "walk_plain_place",
            "Это обычная геопозиция — по ней шаги не посчитать. Нажмите 📎 → «Геопозиция» → «Транслировать геопозицию»"
                    + " и выберите время.",
            "This is an ordinary location, and steps cannot be counted by it. Tap 📎 → “Location” → “Share My"
                    + " Live Location” and choose a time.")),
    STARTED(html(
            "walk_started",
            "▶️ <b>Прогулка началась</b>\n{form}\n\nПогода: {temperature}\nКоэффициент: ×{multiplier}"
                    + "\n\nУдачной прогулки! Шаги и баллы буду показывать здесь.",
            "▶️ <b>The walk has begun</b>\n{form}\n\nWeather: {temperature}\nCoefficient:"
                    + " ×{multiplier}\n\nHave a good walk! Steps and points will be shown here.")),
    STATUS(html(
            "walk_status",
            "🚶 <b>Вы на прогулке</b> · {duration}\n{form}\n\nШагов: <b>{steps}</b> · {distance}\nБаллов:"
                    + " <b>{points}</b>\nПогода: {temperature} · коэффициент ×{multiplier}",
            "🚶 <b>You are on a walk</b> · {duration}\n{form}\n\nSteps: <b>{steps}</b> · {distance}\nPoints:"
                    + " <b>{points}</b>\nWeather: {temperature} · coefficient ×{multiplier}")),
    STATUS_OVER(html(
            "walk_status_over",
            "🏁 Прогулка закончена · {duration}\n{form}\n\nШагов: {steps} · {distance}",
            "🏁 The walk is over · {duration}\n{form}\n\nSteps: {steps} · {distance}")),
    SUMMARY(html(
            "walk_summary",
            """
            🏁 <b>Прогулка завершена.</b>{reason}
            {form} · {duration} · {distance}
            Шагов: <b>{steps}</b> · погода {temperature} · коэффициент ×{multiplier}{uncounted}
            Начислено: <b>{points}</b> · на счёте: <b>{balance}</b>""",
            "🏁 <b>The walk is finished.</b>{reason}\n{form} · {duration} · {distance}\nSteps: <b>{steps}</b>"
                    + " · weather {temperature} · coefficient ×{multiplier}{uncounted}\nEarned: <b>{points}</b> ·"
                    + " balance: <b>{balance}</b>")),
    BALANCE_OF_FAMILY(plain("walk_balance_of_family", "{points} (счёт семьи)", "{points} (the family’s account)")),
    SUMMARY_EMPTY(html(
            "walk_summary_empty",
            "🏁 <b>Прогулка завершена.</b>{reason}{uncounted}\n\nШагов в этот раз не набралось, поэтому баллов нет. Проверьте, что"
                    + " геопозиция транслируется, а у Telegram есть к ней доступ «всегда».",
            "🏁 <b>The walk is finished.</b>{reason}{uncounted}\n\nThere were no steps to count this time, so"
                    + " there are no points. Check that your live location is being shared and that Telegram may use"
                    + " your location “always”.")),
    SUMMARY_NOTHING_COUNTED(html(
            "walk_summary_nothing_counted",
            "🏁 <b>Прогулка завершена.</b>{reason}{uncounted}\n\nПоэтому баллов в этот раз нет.",
            "🏁 <b>The walk is finished.</b>{reason}{uncounted}\n\nSo there are no points this time.")),
    LIMIT_REACHED(html(
            "walk_limit_reached",
            "🌟 На сегодня всё: {limit} уже оплачены. Возвращайтесь завтра — а погулять просто так можно всегда!",
            "🌟 That is all for today: {limit} are already paid. Come back tomorrow — and you can always walk"
                    + " just for fun!")),
    ALREADY_WALKING(plain(
            "walk_already",
            "Вы уже на прогулке — завершите её, чтобы начать другую.",
            "You are already on a walk — finish it to start another one.")),
    NO_WALK(plain("walk_none", "Эта прогулка уже завершена.", "This walk is already over.")),
    FORM_GONE(html(
            "walk_form_gone",
            "Такой прогулки больше нет. Выберите другую.",
            "This kind of walk is no longer there. Choose another one.")),
    TWO_LIVE(html(
            "walk_two_live",
            "Вы начали ещё одну трансляцию геопозиции. По какой считать прогулку дальше?",
            "You have begun to share another live location. Which one shall I count the walk by?")),
    TAKE_NEW(plain("walk_take_new", "По новой", "The new one")),
    KEEP_OLD(plain("walk_keep_old", "По прежней", "The old one")),
    TOOK_NEW(html(
            "walk_took_new",
            "Хорошо, считаю по новой трансляции. Прежнюю можно остановить.",
            "All right, I count by the new live location. You can stop the old one.")),
    KEPT_OLD(html(
            "walk_kept_old",
            "Хорошо, считаю по прежней трансляции. Новую можно остановить.",
            "All right, I count by the old live location. You can stop the new one.")),
    ENDED_BY_LIMIT(plain(
            "walk_ended_limit",
            "Дневной лимит шагов набран — поздравляю!",
            "You have reached the daily step limit — congratulations!")),
    ENDED_BY_STOP(plain(
            "walk_ended_stop", "Вы остановили трансляцию геопозиции.", "You stopped sharing your live location.")),
    ENDED_BY_TIME(plain(
            "walk_ended_time",
            "Время трансляции геопозиции вышло.",
            "The time for sharing your live location ran out.")),
    ENDED_BY_SILENCE(plain(
            "walk_ended_silence", "Геопозиция давно не приходила.", "Your location has not come for a long time.")),
    STOP_SHARING(plain(
            "walk_stop_sharing",
            "Телефон ещё передаёт геопозицию: нажмите на карту выше и остановите трансляцию.",
            "Your phone is still sharing its location: tap the map above and stop sharing.")),
    FACTORS(plain("walk_factors", "погода ×{weather} · прогулка ×{form}", "weather ×{weather} · walk ×{form}")),
    FACTORS_AT_LEAST_ONE(plain(
            "walk_factors_at_least_one",
            "погода ×{weather} · прогулка ×{form}, но не меньше ×1",
            "weather ×{weather} · walk ×{form}, but never below ×1")),
    SILENCE_HINT(html(
            "walk_silence_hint",
            "🔕 <b>Не вижу вашу геопозицию уже {silent}</b>\n\nЕсли вы ещё гуляете, проверьте, что трансляция идёт и у"
                    + " Telegram есть доступ к геопозиции «всегда»:\n\n• <b>iPhone</b>: Настройки → Приложения → Telegram →"
                    + " Геопозиция → «Всегда» и «Точная геопозиция».\n• <b>Android</b>: Настройки → Приложения → Telegram →"
                    + " Разрешения → Местоположение → «Разрешить в любом режиме»; экономию батареи для Telegram лучше"
                    + " отключить.\n\nОткройте Telegram, чтобы геопозиция пришла снова. Без неё прогулка"
                    + " завершится сама через {limit} тишины, и всё засчитанное останется за вами.",
            "🔕 <b>I have not seen your location for {silent}</b>\n\nIf you are still walking, check that your"
                    + " live location is being shared and that Telegram may use your location “always”:\n\n•"
                    + " <b>iPhone</b>: Settings → Apps → Telegram → Location → “Always” and “Precise Location”.\n•"
                    + " <b>Android</b>: Settings → Apps → Telegram → Permissions → Location → “Allow all the time”;"
                    + " battery saving is best turned off for Telegram.\n\nOpen Telegram to let your location come"
                    + " through again. Without it the walk will end by itself after {limit} of silence, and you keep"
                    + " everything counted so far.")),
    RARE_FIXES(html(
            "walk_rare_fixes",
            "💡 Телефон присылал геопозицию раз в две минуты или реже, и часть пути могла потеряться: чтобы точки приходили"
                    + " чаще, разрешите Telegram доступ к геопозиции «всегда» и отключите для него экономию батареи — или"
                    + " держите карту открытой.",
            "💡 Your phone sent its location every two minutes or less often, so part of the way may be lost."
                    + " To get points more often, allow Telegram to use your location “always” and turn off battery"
                    + " saving for it — or keep the map open.")),
    UNCOUNTED(plain("walk_uncounted", "Не засчитано:", "Not counted:")),
    LOST_WEAK_SIGNAL(plain("walk_lost_weak_signal", "слабый сигнал GPS", "weak GPS signal")),
    LOST_NO_CONNECTION(plain("walk_lost_no_connection", "не было связи", "no connection")),
    LOST_TOO_FAST(plain(
            "walk_lost_too_fast",
            "слишком быстро: бег и езда не считаются",
            "too fast: running and riding do not count")),
    LOST_STANDING(plain("walk_lost_standing", "стояли на месте", "standing still")),
    LOST_LIMIT(plain("walk_lost_limit", "сверх дневного лимита", "over the daily limit")),
    UNKNOWN_TEMPERATURE(plain("walk_unknown_temperature", "н/д", "n/a"));

    private final Wording wording;

    WalkTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
