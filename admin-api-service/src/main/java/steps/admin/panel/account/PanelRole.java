package steps.admin.panel.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of work somebody does in the panel. */
public enum PanelRole {
    OWNER,
    MANAGER,
    SUPPORT,
    VIEWER;

    /** As the column has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty when no role is called so. */
    public static Optional<PanelRole> ofCode(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
