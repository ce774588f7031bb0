package steps.domain.walk;

import steps.domain.content.TextKey;

/** What is said about walks of the past. */
public enum WalkHistoryTexts implements TextKey {
    WALKS("walks", "Мои прогулки"),
    WALKS_PAGE("walks_page", "📖 <b>Мои прогулки</b>\n\nВыберите прогулку, чтобы узнать о ней больше."),
    WALKS_EMPTY("walks_empty", "📖 Здесь будут ваши прогулки. Начните первую!"),
    TOTALS("walks_totals", "Итоги"),
    TOTALS_PAGE("walks_totals_page", "📊 <b>Итоги прогулок {period}</b>\n\n{entries}"),
    TOTALS_EMPTY("walks_totals_empty", "📊 Итоги появятся после первой прогулки."),
    TOTAL("walks_total", "<b>{name}</b> · {walks}\n{steps} · {distance} · {points}"),
    BY_DAY("walks_by_day", "По дням"),
    BY_WEEK("walks_by_week", "По неделям"),
    BY_MONTH("walks_by_month", "По месяцам"),
    OF_DAYS("walks_of_days", "по дням"),
    OF_WEEKS("walks_of_weeks", "по неделям"),
    OF_MONTHS("walks_of_months", "по месяцам"),
    CARD(
            "walks_card",
            "🚶 <b>Прогулка {moment}</b>\n{form}\n\nВремя: {duration}\nРасстояние: {distance}\nШагов: {steps}\n"
                    + "Погода: {temperature} · коэффициент ×{multiplier}\nНачислено: <b>{points}</b>"),
    PICTURE("walks_picture", "Показать на карте"),
    PICTURE_SHOWN("walks_picture_shown", "🗺 Прогулка {moment}"),
    EXPORT("walks_export", "Скачать трек (GPX)"),
    EXPORTED("walks_exported", "📍 Трек прогулки {moment}. Его открывают карты и спортивные приложения."),
    TRACK_NAME("walks_track_name", "Прогулка"),
    NO_TRACK("walks_no_track", "Точек этой прогулки уже нет: мы храним их недолго."),
    NO_WALK("walks_none", "Такой прогулки нет."),
    UNKNOWN_TEMPERATURE("walks_unknown_temperature", "н/д"),
    OLDER("walks_older", "Раньше"),
    NEWER("walks_newer", "Позже");

    private final String key;
    private final String builtIn;

    WalkHistoryTexts(String key, String builtIn) {
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
