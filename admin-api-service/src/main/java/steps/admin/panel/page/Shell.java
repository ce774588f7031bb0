package steps.admin.panel.page;

import java.util.List;
import steps.admin.panel.account.PanelUser;

/**
 * What stands around every page.
 *
 * @param said a message about what was just done, or empty
 * @param zone in which times are told
 */
public record Shell(
        PanelUser user, List<Group> menu, String title, String path, String said, String zone, String version) {
    public String say(String name) {
        return Say.valueOf(name).in(user.language());
    }

    public String lang() {
        return user.language().code();
    }

    public boolean isHere(Line line) {
        return path.equals(line.path()) || path.startsWith(line.path() + "/");
    }

    public String role() {
        return RoleWords.of(user.role()).in(user.language());
    }

    /** Lines of the menu under one title. */
    public record Group(String title, List<Line> lines) {}

    public record Line(String title, String path) {}
}
