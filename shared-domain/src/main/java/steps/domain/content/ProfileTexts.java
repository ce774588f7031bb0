package steps.domain.content;

import static steps.domain.content.Wording.plain;

/** What the bot says of itself beside the chat: before somebody begins, in its profile and in links that people forward. */
public enum ProfileTexts implements TextKey {
    DESCRIPTION(plain(
            "bot_description",
            512,
            "🐕 Гуляйте с собакой или коляской — а я посчитаю шаги и начислю за них баллы.\n\n🎁 Баллы меняются на подарки:"
                    + " их привезут в пункт выдачи рядом с вами.\n\nНажмите «Начать» — регистрация займёт минуту.",
            "🐕 Walk with a dog or a stroller, and I count the steps and give you points for them.\n\n🎁 Points are"
                    + " swapped for gifts, which are delivered to a pickup point near you.\n\nTap “Start”: registration takes"
                    + " a minute.")),
    SHORT_DESCRIPTION(plain(
            "bot_short_description",
            120,
            "Баллы за прогулки с собакой и коляской. Баллы меняются на подарки.",
            "Points for walks with a dog or a stroller. Points are swapped for gifts."));

    private final Wording wording;

    ProfileTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
