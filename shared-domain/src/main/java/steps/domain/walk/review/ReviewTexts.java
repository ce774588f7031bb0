package steps.domain.walk.review;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said around a wish that a walk be looked at. */
public enum ReviewTexts implements TextKey {
    ASK(plain("walk_review_ask", "Попросить проверить", "Ask for a review")),
    ASKED(
            html(
                    "walk_review_asked",
                    "🔎 <b>Спасибо, просьба принята</b>\n\nМы посмотрим прогулку {moment} и напишем, что решили.",
                    "🔎 <b>Thank you, we got it</b>\n\nWe will look at your walk of {moment} and write to you what we decided.")),
    ASKED_BEFORE(html(
            "walk_review_asked_before",
            "🔎 Вы уже попросили проверить прогулку {moment}. Напишем, как только посмотрим.",
            "🔎 You have asked us to look at your walk of {moment} already. We will write to you when we have.")),
    LOOKED_AT(html(
            "walk_review_looked_at",
            "🔎 Прогулку {moment} мы уже посмотрели. Если остались вопросы, напишите в поддержку: /help",
            "🔎 We have looked at your walk of {moment} already. If you have more questions, write to support: /help")),
    TOO_OLD(html(
            "walk_review_too_old",
            "🔎 Прогулке {moment} больше {days} дней, и проверить её уже нельзя.",
            "🔎 Your walk of {moment} is more than {days} days old, so we can no longer look at it.")),
    TOO_MANY(html(
            "walk_review_too_many",
            "🔎 Мы ещё смотрим прогулки, о которых вы просили ({waiting}). Ответим — и можно будет попросить снова.",
            "🔎 We are still looking at the walks that you asked about ({waiting}). Once you have our answer you can ask"
                    + " again.")),
    NOTHING_LOST(
            html(
                    "walk_review_nothing_lost",
                    "🔎 В прогулке {moment} засчитано всё, что прислал телефон: проверять нечего.",
                    "🔎 Everything that your phone sent on your walk of {moment} was counted, so there is nothing to look at.")),
    DEACTIVATED(html(
            "walk_review_deactivated",
            "🔎 Ваш аккаунт отключён, поэтому попросить о проверке нельзя. Напишите в поддержку: /help",
            "🔎 Your account is deactivated, so you cannot ask for a review. Write to support: /help")),
    FOUND_RIGHT(html(
            "walk_review_found_right",
            "🔎 Мы посмотрели прогулку {moment}: всё посчитано верно.",
            "🔎 We have looked at your walk of {moment}: everything was counted correctly."));

    private final Wording wording;

    ReviewTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
