package steps.domain.faq;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What stands around questions and answers, and around support. */
public enum FaqTexts implements TextKey {
    MENU(plain("faq_menu", "FAQ", "FAQ")),
    LIST(html(
            "faq",
            "❓ <b>Частые вопросы</b>\n\nВыберите вопрос:",
            "❓ <b>Frequently asked questions</b>\n\nChoose a question:")),
    EMPTY(html(
            "faq_empty",
            "❓ Здесь пока нет вопросов. Загляните позже.",
            "❓ There are no questions here yet. Look in again later.")),
    ANSWER(html(
            "faq_answer",
            "<b>{question}</b>\n\n{answer}\n\n<i>Помогло?</i>",
            "<b>{question}</b>\n\n{answer}\n\n<i>Did that help?</i>")),
    HELPED(plain("faq_helped", "Да", "Yes")),
    NOT_HELPED(plain("faq_not_helped", "Нет", "No")),
    THANKS(plain("faq_thanks", "Спасибо! Рады, что помогло.", "Thank you! Glad it helped.")),
    SORRY(plain(
            "faq_sorry",
            "Спасибо! Мы постараемся ответить понятнее.",
            "Thank you! We will try to answer more clearly.")),
    VOTED(plain("faq_voted", "Ваш ответ уже учтён, спасибо!", "Your answer is counted already, thank you!")),
    GONE(plain("faq_gone", "Этого вопроса здесь больше нет.", "This question is no longer here.")),
    FURTHER(plain("faq_further", "Дальше", "More")),
    NEARER(plain("faq_nearer", "Ближе к началу", "Back to the start")),
    SUPPORT_MENU(plain("support", "Техническая поддержка", "Support")),
    SUPPORT(html(
            "support_text",
            "🛟 <b>Техническая поддержка</b>\n\nОпишите, что случилось, и мы поможем.",
            "🛟 <b>Support</b>\n\nTell us what happened and we will help.")),
    SUPPORT_NONE(html(
            "support_none",
            "🛟 Написать в поддержку пока нельзя. Посмотрите ответы на частые вопросы.",
            "🛟 There is no support to write to at the moment. Have a look at the frequently asked questions.")),
    WRITE(plain("support_write", "Написать в поддержку", "Write to support"));

    private final Wording wording;

    FaqTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
