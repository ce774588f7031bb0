package steps.admin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.figures.DashboardPage.Tile;
import steps.admin.figures.DashboardPage.Week;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.figures.Figures.Cohort;

/** Puts figures into words of one language. */
record DashboardWords(Language language, Times times) {
    private static final long WHOLE = 100;
    private static final int WEEKS = 9;

    List<Tile> tiles(Map<String, Long> totals, @Nullable Map<String, Long> today) {
        var day = today == null ? Map.<String, Long>of() : today;
        var tiles = new ArrayList<Tile>();
        tiles.add(tile(Words.of("Людей", "People"), value(totals, "registered"), "/admin/users"));
        tiles.add(tile(Words.of("Гуляли сегодня", "Walked today"), value(day, "walkers"), ""));
        tiles.add(tile(Words.of("Гуляли за 7 дней", "Walked in 7 days"), value(totals, "active_7"), ""));
        tiles.add(tile(Words.of("Гуляли за 30 дней", "Walked in 30 days"), value(totals, "active_30"), ""));
        tiles.add(tile(Words.of("Прогулок сегодня", "Walks today"), value(day, "walks"), ""));
        tiles.add(tile(Words.of("Шагов сегодня", "Steps today"), value(day, "steps"), ""));
        tiles.add(tile(Words.of("Баллов начислено", "Points issued"), value(totals, "issued"), ""));
        tiles.add(tile(Words.of("Баллов потрачено", "Points spent"), value(totals, "spent"), ""));
        tiles.add(tile(
                Words.of("Баллов на счетах", "Points held"), value(totals, "issued") - value(totals, "spent"), ""));
        tiles.add(tile(
                Words.of("Заблокировали бота", "Blocked the bot"),
                value(totals, "blocked"),
                "/admin/users?f.blocked=yes"));
        tiles.add(orders(Words.of("Заказы: оплачены", "Orders: paid"), totals, "paid"));
        tiles.add(orders(Words.of("Заказы: отправлены", "Orders: shipped"), totals, "shipped"));
        tiles.add(orders(Words.of("Заказы: доставлены", "Orders: delivered"), totals, "delivered"));
        tiles.add(orders(Words.of("Заказы: отменены", "Orders: canceled"), totals, "canceled"));
        return tiles;
    }

    List<Chart> charts(Map<LocalDate, Map<String, Long>> days, LocalDate from, LocalDate to) {
        return Stream.of(
                        Map.entry("walks", Words.of("Прогулки", "Walks")),
                        Map.entry("steps", Words.of("Шаги", "Steps")),
                        Map.entry("registered", Words.of("Регистрации", "Registrations")),
                        Map.entry("orders", Words.of("Заказы", "Orders")),
                        Map.entry("issued", Words.of("Начисленные баллы", "Points issued")),
                        Map.entry("spent", Words.of("Потраченные баллы", "Points spent")))
                .map(chart -> Chart.of(chart.getKey(), chart.getValue().in(language), days, from, to, times))
                .toList();
    }

    List<Week> weeks(List<Cohort> cohorts) {
        return cohorts.stream()
                .map(cohort -> new Week(
                        times.day(cohort.monday()),
                        Numbers.grouped(cohort.walked().getOrDefault(0, 0L)),
                        IntStream.rangeClosed(1, WEEKS)
                                .mapToObj(week -> cohort.walked().containsKey(week)
                                        ? share(
                                                cohort.walked().get(week),
                                                cohort.walked().getOrDefault(0, 0L))
                                        : "")
                                .toList()))
                .toList();
    }

    private Tile tile(Words title, long value, String link) {
        return new Tile(title.in(language), Numbers.grouped(value), link);
    }

    private Tile orders(Words title, Map<String, Long> totals, String status) {
        return tile(title, value(totals, "orders_" + status), "/admin/orders?f.status=" + status);
    }

    static String share(long part, long all) {
        return all == 0 ? "—" : Math.round((double) part * WHOLE / all) + "\u00a0%";
    }

    private static long value(Map<String, Long> figures, String name) {
        return figures.getOrDefault(name, 0L);
    }
}
