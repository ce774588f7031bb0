package steps.admin.panel.page;

import java.util.List;

/** Whatever has a place in the menu. */
public interface MenuSource {
    List<MenuEntry> menu();
}
