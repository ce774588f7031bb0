package steps.admin.panel.account;

/** Something that may be done in the panel, and the roles that may do it: the one table of rights. */
public enum Right {
    SEE_FIGURES(Roles.EVERYBODY),

    SEE_PEOPLE(Roles.EVERYBODY),
    /** Points, whether the bot serves them, sending again. */
    CARE_FOR_PEOPLE(Roles.PEOPLES),
    /** For ever. */
    ERASE_PEOPLE(Roles.CONTENTS),
    SEE_FAMILIES(Roles.EVERYBODY),
    CARE_FOR_FAMILIES(Roles.PEOPLES),

    SEE_ORDERS(Roles.EVERYBODY),
    MOVE_ORDERS(Roles.PEOPLES),

    SEE_CATALOG(Roles.CONTENTS_READERS),
    EDIT_CATALOG(Roles.CONTENTS),
    SEE_PROMO(Roles.CONTENTS_READERS),
    EDIT_PROMO(Roles.CONTENTS),
    SEE_PICKUP(Roles.EVERYBODY),
    EDIT_PICKUP(Roles.CONTENTS),

    SEE_TEXTS(Roles.CONTENTS_READERS),
    EDIT_TEXTS(Roles.CONTENTS),
    SEE_BROADCASTS(Roles.CONTENTS_READERS),
    SEND_BROADCASTS(Roles.CONTENTS),
    SEE_SETTINGS(Roles.CONTENTS_READERS),
    EDIT_SETTINGS(Roles.CONTENTS),

    SEE_AUDIT(Roles.CONTENTS),
    KEEP_ACCOUNTS(Roles.OWNERS),
    KEEP_KEYS(Roles.OWNERS);

    private final Roles roles;

    Right(Roles roles) {
        this.roles = roles;
    }

    boolean isOf(PanelRole role) {
        return roles.include(role);
    }

    /** Groups of roles, so that a row of the table is read at a glance. */
    private enum Roles {
        EVERYBODY,
        PEOPLES,
        CONTENTS,
        CONTENTS_READERS,
        OWNERS;

        boolean include(PanelRole role) {
            return switch (this) {
                case EVERYBODY -> true;
                case PEOPLES -> role != PanelRole.VIEWER;
                case CONTENTS -> role == PanelRole.OWNER || role == PanelRole.MANAGER;
                case CONTENTS_READERS -> role != PanelRole.SUPPORT;
                case OWNERS -> role == PanelRole.OWNER;
            };
        }
    }
}
