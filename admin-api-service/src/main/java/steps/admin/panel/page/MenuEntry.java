package steps.admin.panel.page;

import steps.admin.panel.account.Right;

/**
 * A line of the menu.
 *
 * @param position among those of its group
 * @param sees who does not have it is not shown the line
 */
public record MenuEntry(MenuGroup group, int position, Words title, String path, Right sees) {}
