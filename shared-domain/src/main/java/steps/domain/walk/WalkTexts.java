package steps.domain.walk;

import steps.domain.content.TextKey;

/** What is said about walks. */
public enum WalkTexts implements TextKey {
    START("walk_start", "Начать прогулку"),
    FINISH("walk_finish", "Завершить прогулку"),
    CHOICE("walk_choice", "🚶 <b>Как гуляем сегодня?</b>\n\nСегодня можно получить баллы ещё за {steps_left}."),
    CHOICE_FOR_LIVE("walk_choice_for_live", "📍 Вижу вашу геопозицию. Как гуляем?"),
    SHARE_LIVE(
            "walk_share_live",
            "{form}! Теперь включите трансляцию геопозиции:\n\n1. Нажмите 📎 (скрепку) → «Геопозиция».\n"
                    + "2. Выберите «Транслировать геопозицию» и время — лучше с запасом.\n"
                    + "3. Разрешите Telegram доступ к геопозиции «всегда», чтобы телефон мог лежать в кармане."
                    + "\n\nПрогулка начнётся, как только придёт первая точка."),
    PLAIN_PLACE(
            "walk_plain_place",
            "Это обычная геопозиция — по ней шаги не посчитать. Нажмите 📎 → «Геопозиция» → «Транслировать геопозицию»"
                    + " и выберите время."),
    STARTED(
            "walk_started",
            "▶️ <b>Прогулка началась</b>\n{form}\n\nПогода: {temperature}\nКоэффициент: ×{multiplier}"
                    + "\n\nУдачной прогулки! Шаги и баллы буду показывать здесь."),
    STATUS(
            "walk_status",
            "🚶 <b>Вы на прогулке</b> · {duration}\n{form}\n\nШагов: <b>{steps}</b> · {distance}\nБаллов:"
                    + " <b>{points}</b>\nПогода: {temperature} · коэффициент ×{multiplier}"),
    STATUS_OVER("walk_status_over", "🏁 Прогулка закончена · {duration}\n{form}\n\nШагов: {steps} · {distance}"),
    SUMMARY("walk_summary", """
            🏁 <b>Прогулка завершена.</b>{reason}
            {form} · {duration} · {distance}
            Шагов: <b>{steps}</b> · погода {temperature} · коэффициент ×{multiplier}{uncounted}
            Начислено: <b>{points}</b> · на счёте: <b>{balance}</b>"""),
    SUMMARY_EMPTY(
            "walk_summary_empty",
            "🏁 <b>Прогулка завершена.</b>{reason}{uncounted}\n\nШагов в этот раз не набралось, поэтому баллов нет. Проверьте, что"
                    + " геопозиция транслируется, а у Telegram есть к ней доступ «всегда»."),
    LIMIT_REACHED(
            "walk_limit_reached",
            "🌟 На сегодня всё: {limit} уже оплачены. Возвращайтесь завтра — а погулять просто так можно всегда!"),
    ALREADY_WALKING("walk_already", "Вы уже на прогулке — завершите её, чтобы начать другую."),
    NO_WALK("walk_none", "Эта прогулка уже завершена."),
    FORM_GONE("walk_form_gone", "Такой прогулки больше нет. Выберите другую."),
    TWO_LIVE("walk_two_live", "Вы начали ещё одну трансляцию геопозиции. По какой считать прогулку дальше?"),
    TAKE_NEW("walk_take_new", "По новой"),
    KEEP_OLD("walk_keep_old", "По прежней"),
    TOOK_NEW("walk_took_new", "Хорошо, считаю по новой трансляции. Прежнюю можно остановить."),
    KEPT_OLD("walk_kept_old", "Хорошо, считаю по прежней трансляции. Новую можно остановить."),
    ENDED_BY_LIMIT("walk_ended_limit", "Дневной лимит шагов набран — поздравляю!"),
    ENDED_BY_STOP("walk_ended_stop", "Вы остановили трансляцию геопозиции."),
    ENDED_BY_TIME("walk_ended_time", "Время трансляции геопозиции вышло."),
    ENDED_BY_SILENCE("walk_ended_silence", "Геопозиция давно не приходила."),
    SILENCE_HINT(
            "walk_silence_hint",
            "🔕 <b>Не вижу вашу геопозицию уже {silent}</b>\n\nЕсли вы ещё гуляете, проверьте, что трансляция идёт и у"
                    + " Telegram есть доступ к геопозиции «всегда»:\n\n• <b>iPhone</b>: Настройки → Приложения → Telegram →"
                    + " Геопозиция → «Всегда» и «Точная геопозиция».\n• <b>Android</b>: Настройки → Приложения → Telegram →"
                    + " Разрешения → Местоположение → «Разрешить в любом режиме»; экономию батареи для Telegram лучше"
                    + " отключить.\n\nОткройте Telegram, чтобы геопозиция пришла снова. Без неё прогулка"
                    + " завершится сама через {limit} тишины, и всё засчитанное останется за вами."),
    RARE_FIXES(
            "walk_rare_fixes",
            "💡 Телефон присылал геопозицию раз в две минуты или реже, и часть пути могла потеряться: чтобы точки приходили"
                    + " чаще, разрешите Telegram доступ к геопозиции «всегда» и отключите для него экономию батареи — или"
                    + " держите карту открытой."),
    UNCOUNTED("walk_uncounted", "Не засчитано:"),
    LOST_WEAK_SIGNAL("walk_lost_weak_signal", "слабый сигнал GPS"),
    LOST_NO_CONNECTION("walk_lost_no_connection", "не было связи"),
    LOST_RIDING("walk_lost_riding", "поездка"),
    LOST_TOO_FAST("walk_lost_too_fast", "слишком быстро"),
    LOST_STANDING("walk_lost_standing", "стояли на месте"),
    LOST_LIMIT("walk_lost_limit", "сверх дневного лимита"),
    UNKNOWN_TEMPERATURE("walk_unknown_temperature", "н/д");

    private final String key;
    private final String builtIn;

    WalkTexts(String key, String builtIn) {
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
