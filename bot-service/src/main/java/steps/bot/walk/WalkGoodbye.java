package steps.bot.walk;

import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.menu.Menu;
import steps.bot.telegram.outgoing.StatusEdits;
import steps.bot.walk.card.RouteCards;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;
import steps.domain.walk.FinishedWalk;
import steps.domain.walk.WalkTexts;

/** What is said when a walk is over: its status gets its last words, then comes the summary with a picture of the way. */
@Singleton
class WalkGoodbye {
    private final WalkScreens words;
    private final StatusEdits statusEdits;
    private final BotSettings settings;

    WalkGoodbye(WalkScreens words, StatusEdits statusEdits, BotSettings settings) {
        this.words = words;
        this.statusEdits = statusEdits;
        this.settings = settings;
    }

    Turn to(FinishedWalk walk) {
        statusEdits.drop(walk.summary().chatId());
        var said = Menu.atMenu();
        var summed = summary(
                walk.statusMessageId() == null
                        ? said
                        : said.rewrite(walk.statusMessageId(), words.statusOver(walk.summary())),
                walk);
        return walk.tellsOfRareFixes() ? summed.say(words.say(WalkTexts.RARE_FIXES)) : summed;
    }

    private Turn summary(Turn said, FinishedWalk walk) {
        return settings.current().flag(BotSetting.WALK_ROUTE_CARD)
                ? said.picture(
                        RouteCards.NAME, Long.toString(walk.summary().walkId()), words.summary(walk), words.over(walk))
                : said.say(words.summary(walk), words.over(walk));
    }
}
