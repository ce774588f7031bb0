package steps.admin.panel.page;

import steps.admin.panel.account.PanelRole;

/** What roles are called. */
public final class RoleWords {
    private RoleWords() {}

    public static Words of(PanelRole role) {
        return switch (role) {
            case OWNER -> Words.of("Владелец", "Owner");
            case MANAGER -> Words.of("Менеджер", "Manager");
            case SUPPORT -> Words.of("Поддержка", "Support");
            case VIEWER -> Words.of("Наблюдатель", "Viewer");
        };
    }
}
