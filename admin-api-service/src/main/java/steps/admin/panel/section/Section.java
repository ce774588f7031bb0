package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.Upload;

/**
 * A section of the panel: a list, a card for each of its records, a form, and actions, all described as data. A bean of this type
 * is all it takes; {@code docs/panel.md} shows one.
 */
public interface Section extends MenuSource {
    /** In addresses and in the audit; never to be changed. */
    String name();

    Words title();

    MenuGroup group();

    int position();

    Right sees();

    Listing listing();

    /** What a search finds here, in a few words. */
    default Words searchHint() {
        return Words.same("");
    }

    /** Whether the search over everything looks here, too: only where that goes by an index, or the table is small. */
    default boolean isFoundFromAnywhere() {
        return false;
    }

    default Optional<Editor> editor() {
        return Optional.empty();
    }

    /** The editor, where it adds records. */
    default Optional<AddingEditor> addingEditor() {
        return editor().filter(AddingEditor.class::isInstance).map(AddingEditor.class::cast);
    }

    /** What a card shows besides the form and the history; empty for a record that is not there. */
    default Uni<Optional<Card>> card(String key, Reader reader) {
        return Uni.createFrom().item(Optional.of(Card.NONE));
    }

    default List<Action> actions() {
        return List.of();
    }

    /** What its actions change besides what they ask for and what the form has, for the audit to be read by. */
    default List<Field> told() {
        return List.of();
    }

    /** Other pages that show the same records as the list, whatever it is narrowed to. */
    default List<View> views() {
        return List.of();
    }

    /** How a file brings many of its records at once; empty where none does. */
    default Optional<Upload> upload() {
        return Optional.empty();
    }

    /** Where its form is sent while somebody fills it in, for what that says; empty for nowhere. */
    default String live() {
        return "";
    }

    /** How the order of its records is changed; empty where nobody gives them one. */
    default Optional<Moving> moving() {
        return Optional.empty();
    }

    /** Whether rows lead to cards. */
    default boolean hasCards() {
        return true;
    }

    @Override
    default List<MenuEntry> menu() {
        return List.of(new MenuEntry(group(), position(), title(), path(), sees()));
    }

    default String path() {
        return "/admin/" + name();
    }

    /**
     * Another page with what a list shows; it gets the list's address behind its own.
     *
     * @param path without a question mark, or with one and something behind it
     */
    record View(Words title, String path) {}
}
