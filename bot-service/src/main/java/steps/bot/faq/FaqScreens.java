package steps.bot.faq;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.Illustrated;
import steps.domain.content.Texts;
import steps.domain.faq.Faq;
import steps.domain.faq.FaqPage;
import steps.domain.faq.FaqTexts;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;

/** The words and keyboards around questions and answers, and around support. */
@Singleton
public class FaqScreens {
    /** What a phone shows of a button, about. */
    private static final int LONGEST_LABEL = 60;

    private final Texts texts;
    private final Menu menu;
    private final BotSettings settings;

    FaqScreens(Texts texts, Menu menu, BotSettings settings) {
        this.texts = texts;
        this.menu = menu;
        this.settings = settings;
    }

    /** Leads to the questions. */
    public Key faqKey() {
        return Key.of("❓ " + texts.words(FaqTexts.MENU), new FaqButton.Questions(0));
    }

    /** Opens the chat with support; says that there is none where there is none. */
    public Key supportKey() {
        var label = "🛟 " + texts.words(FaqTexts.SUPPORT_MENU);
        return supportLink().map(link -> Key.link(label, link)).orElseGet(() -> Key.of(label, new FaqButton.Support()));
    }

    Illustrated questions(FaqPage page) {
        return page.number() == 0 && !page.faqs().isEmpty()
                ? texts.illustrated(FaqTexts.LIST)
                : new Illustrated(texts.html(page.faqs().isEmpty() ? FaqTexts.EMPTY : FaqTexts.LIST), null);
    }

    Keyboard keys(FaqPage page) {
        var rows = new ArrayList<List<Key>>();
        page.faqs().forEach(faq -> rows.add(List.of(Key.of(label(faq), new FaqButton.Answer(faq.id())))));
        rows.add(turning(page));
        writeKey().ifPresent(key -> rows.add(List.of(key)));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private static String label(Faq faq) {
        var question = faq.question();
        return question.codePointCount(0, question.length()) <= LONGEST_LABEL
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private List<Key> turning(FaqPage page) {
        var keys = new ArrayList<Key>();
        if (page.number() > 0) {
            keys.add(Key.of("◀️ " + texts.words(FaqTexts.NEARER), new FaqButton.Questions(page.number() - 1)));
        }
        if (page.hasMore()) {
            keys.add(Key.of(texts.words(FaqTexts.FURTHER) + " ▶️", new FaqButton.Questions(page.number() + 1)));
        }
        return keys;
    }

    Illustrated answer(Faq faq) {
        var said = faq.sayable();
        return new Illustrated(
                texts.html(FaqTexts.ANSWER, "question", faq.question(), "answer", new Html(said.html())),
                said.mediaId());
    }

    Keyboard keys(Faq faq, int page) {
        var rows = new ArrayList<List<Key>>();
        rows.add(List.of(
                Key.of("👍 " + texts.words(FaqTexts.HELPED), new FaqButton.Helped(faq.id())),
                Key.of("👎 " + texts.words(FaqTexts.NOT_HELPED), new FaqButton.NotHelped(faq.id()))));
        writeKey().ifPresent(key -> rows.add(List.of(key)));
        rows.add(menu.leaving(new FaqButton.Questions(page)));
        return Keyboard.rows(rows);
    }

    /** A press of days ago may find what was not there then. */
    String support() {
        return texts.html(supportLink().isPresent() ? FaqTexts.SUPPORT : FaqTexts.SUPPORT_NONE);
    }

    Keyboard supportKeys() {
        var rows = new ArrayList<List<Key>>();
        writeKey().ifPresent(key -> rows.add(List.of(key)));
        rows.add(List.of(faqKey()));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    String thanks(boolean news, boolean helpful) {
        if (!news) {
            return texts.words(FaqTexts.VOTED);
        }
        return texts.words(helpful ? FaqTexts.THANKS : FaqTexts.SORRY);
    }

    String gone() {
        return texts.words(FaqTexts.GONE);
    }

    private Optional<Key> writeKey() {
        return supportLink().map(link -> Key.link("✍️ " + texts.words(FaqTexts.WRITE), link));
    }

    private Optional<String> supportLink() {
        return settings.current().link(BotSetting.SUPPORT_LINK);
    }
}
