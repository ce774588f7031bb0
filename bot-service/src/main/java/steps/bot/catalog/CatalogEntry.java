package steps.bot.catalog;

import steps.bot.dialog.Keyboard.Key;

/** A feature's place under the list of categories. */
public interface CatalogEntry {
    /** Lower ones stand higher. */
    int position();

    Key key();
}
