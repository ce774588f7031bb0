package steps.domain.user;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about the language that somebody reads. */
public enum LanguageTexts implements TextKey {
    ASK(html(
            "language",
            "🌐 <b>Язык</b>\n\nНа каком языке мне писать? Which language shall I write in?",
            "🌐 <b>Language</b>\n\nWhich language shall I write in? На каком языке мне писать?")),
    RUSSIAN(plain("language_russian", "Русский", "Русский")),
    ENGLISH(plain("language_english", "English", "English")),
    CHOSEN(html("language_chosen", "Хорошо, пишу по-русски.", "All right, I write in English."));

    private final Wording wording;

    LanguageTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
