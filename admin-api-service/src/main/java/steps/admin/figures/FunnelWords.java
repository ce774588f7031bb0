package steps.admin.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import steps.admin.figures.DashboardPage.Stage;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.figures.Funnel;

/** Puts into words how far those have got who came within a period. */
record FunnelWords(Language language, LocalDate from, LocalDate to) {
    List<Stage> stages(Funnel funnel) {
        var stages = new ArrayList<Stage>();
        long all = funnel.came();
        long before = -1;
        for (var stage : Funnel.Stage.values()) {
            long people = funnel.at(stage);
            stages.add(new Stage(
                    title(stage).in(language),
                    people,
                    Numbers.grouped(people),
                    DashboardWords.share(people, all),
                    before < 0 ? "" : DashboardWords.share(people, before),
                    Math.max(1, all),
                    link(stage)));
            before = people;
        }
        return stages;
    }

    private static Words title(Funnel.Stage stage) {
        return switch (stage) {
            case CAME -> Words.of("Написали боту", "Wrote to the bot");
            case AGREED -> Words.of("Согласились", "Gave consent");
            case GAVE_PHONE -> Words.of("Дали телефон", "Shared a phone number");
            case REGISTERED ->
                Words.of("Зарегистрировались, с e-mail или без", "Registered, with or without an e-mail");
            case WALKED -> Words.of("Погуляли", "Walked");
            case ORDERED -> Words.of("Заказали подарок", "Ordered a gift");
        };
    }

    /** Whoever is not registered is in no list. */
    private String link(Funnel.Stage stage) {
        var people = "/admin/users?f.came=" + from + ".." + to;
        return switch (stage) {
            case CAME, AGREED, GAVE_PHONE -> "";
            case REGISTERED -> people;
            case WALKED -> people + "&f.walked=yes";
            case ORDERED -> people + "&f.walked=yes&f.ordered=yes";
        };
    }
}
