package steps.domain.walk.history;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about walks of the past. */
public enum WalkHistoryTexts implements TextKey {
    WALKS(plain("walks", "Мои прогулки", "My walks")),
    WALKS_PAGE(html(
            "walks_page",
            "📖 <b>Мои прогулки</b>\n\nВыберите прогулку, чтобы узнать о ней больше.",
            "📖 <b>My walks</b>\n\nChoose a walk to see more about it.")),
    WALKS_EMPTY(html(
            "walks_empty",
            "📖 Здесь будут ваши прогулки. Начните первую!",
            "📖 Your walks will appear here. Start the first one!")),
    TOTALS(plain("walks_totals", "Итоги", "Totals")),
    TOTALS_PAGE(html(
            "walks_totals_page",
            "📊 <b>Итоги прогулок {period}</b>\n\n{entries}",
            "📊 <b>Walk totals {period}</b>\n\n{entries}")),
    TOTALS_EMPTY(html(
            "walks_totals_empty",
            "📊 Итоги появятся после первой прогулки.",
            "📊 Totals will appear after your first walk.")),
    TOTAL(html(
            "walks_total",
            "<b>{name}</b> · {walks}\n{steps} · {distance} · {points}",
            "<b>{name}</b> · {walks}\n{steps} · {distance} · {points}")),
    BY_DAY(plain("walks_by_day", "По дням", "By day")),
    BY_WEEK(plain("walks_by_week", "По неделям", "By week")),
    BY_MONTH(plain("walks_by_month", "По месяцам", "By month")),
    OF_DAYS(plain("walks_of_days", "по дням", "by day")),
    OF_WEEKS(plain("walks_of_weeks", "по неделям", "by week")),
    OF_MONTHS(plain("walks_of_months", "по месяцам", "by month")),
    CARD(
            html(
                    "walks_card",
                    "🚶 <b>Прогулка {moment}</b>\n{form}\n\nВремя: {duration}\nРасстояние: {distance}\nШагов: {steps}\n"
                            + "Погода: {temperature} · коэффициент ×{multiplier}{uncounted}\nНачислено: <b>{points}</b>",
                    "🚶 <b>Walk of {moment}</b>\n{form}\n\nTime: {duration}\nDistance: {distance}\nSteps:"
                            + " {steps}\nWeather: {temperature} · coefficient ×{multiplier}{uncounted}\nEarned: <b>{points}</b>")),
    PICTURE(plain("walks_picture", "Показать на карте", "Show on the map")),
    PICTURE_SHOWN(html("walks_picture_shown", "🗺 Прогулка {moment}", "🗺 Walk of {moment}")),
    EXPORT(plain("walks_export", "Скачать трек (GPX)", "Download the track (GPX)")),
    EXPORTED(html(
            "walks_exported",
            "📍 Трек прогулки {moment}. Его открывают карты и спортивные приложения.",
            "📍 Track of the walk of {moment}. Maps and sports apps can open it.")),
    TRACK_NAME(plain("walks_track_name", "Прогулка", "Walk")),
    NO_TRACK(plain(
            "walks_no_track",
            "Точек этой прогулки уже нет: мы храним их недолго.",
            "The points of this walk are gone: we do not keep them for long.")),
    NO_WALK(plain("walks_none", "Такой прогулки нет.", "There is no such walk.")),
    UNKNOWN_TEMPERATURE(plain("walks_unknown_temperature", "н/д", "n/a")),
    OLDER(plain("walks_older", "Раньше", "Earlier")),
    NEWER(plain("walks_newer", "Позже", "Later"));

    private final Wording wording;

    WalkHistoryTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
