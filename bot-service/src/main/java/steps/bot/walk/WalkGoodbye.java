package steps.bot.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.telegram.outgoing.StatusEdits;
import steps.bot.walk.card.RouteCards;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;
import steps.domain.walk.FinishedWalk;
import steps.domain.walk.WalkTexts;

/** What is said when a walk is over: the summary with a picture of the way, and the last words of its status. */
@Singleton
class WalkGoodbye {
    private final WalkScreens words;
    private final Menu menu;
    private final StatusEdits statusEdits;
    private final BotSettings settings;

    WalkGoodbye(WalkScreens words, Menu menu, StatusEdits statusEdits, BotSettings settings) {
        this.words = words;
        this.menu = menu;
        this.statusEdits = statusEdits;
        this.settings = settings;
    }

    /** Under the summary is what there is to do next. */
    Uni<Turn> to(FinishedWalk walk, Visit visit) {
        statusEdits.drop(walk.summary().chatId());
        return menu.rows(visit).map(rows -> over(summary(walk, words.over(walk, rows)), walk));
    }

    private Turn over(Turn said, FinishedWalk walk) {
        return walk.statusMessageId() == null
                ? said
                : said.rewrite(walk.statusMessageId(), words.statusOver(walk.summary()));
    }

    private Turn summary(FinishedWalk walk, Keyboard keyboard) {
        var said = Menu.atMenu();
        return settings.current().flag(BotSetting.WALK_ROUTE_CARD)
                ? said.picture(RouteCards.NAME, Long.toString(walk.summary().walkId()), summary(walk), keyboard)
                : said.say(summary(walk), keyboard);
    }

    private String summary(FinishedWalk walk) {
        return walk.tellsOfRareFixes()
                ? words.summary(walk) + "\n\n" + words.say(WalkTexts.RARE_FIXES)
                : words.summary(walk);
    }
}
