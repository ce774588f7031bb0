package steps.admin.panel.account;

import java.util.EnumSet;
import java.util.Set;

/** Something that may be done in the panel, and the roles that may do it: the one table of rights. */
public enum Right {
    SEE_FIGURES(Roles.EVERYBODY),

    SEE_PEOPLE(Roles.EVERYBODY),
    /** Points, roles, erasure and sending again. */
    CARE_FOR_PEOPLE(Roles.PEOPLES),
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

    private final Set<PanelRole> roles;

    Right(Set<PanelRole> roles) {
        this.roles = roles;
    }

    boolean isOf(PanelRole role) {
        return roles.contains(role);
    }

    /** Groups of roles, so that a row of the table is read at a glance. */
    private static final class Roles {
        static final Set<PanelRole> EVERYBODY = EnumSet.allOf(PanelRole.class);
        static final Set<PanelRole> PEOPLES = EnumSet.of(PanelRole.OWNER, PanelRole.MANAGER, PanelRole.SUPPORT);
        static final Set<PanelRole> CONTENTS = EnumSet.of(PanelRole.OWNER, PanelRole.MANAGER);
        static final Set<PanelRole> CONTENTS_READERS = EnumSet.of(PanelRole.OWNER, PanelRole.MANAGER, PanelRole.VIEWER);
        static final Set<PanelRole> OWNERS = EnumSet.of(PanelRole.OWNER);
    }
}
