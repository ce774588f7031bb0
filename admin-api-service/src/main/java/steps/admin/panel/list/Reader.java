package steps.admin.panel.list;

import steps.admin.panel.account.PanelUser;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;

/** Whoever reads a list: their language, and the time zone of the panel. */
public record Reader(PanelUser user, Times times) {
    public Reader {
        times = times.in(user.language());
    }

    public String say(Words words) {
        return words.in(user.language());
    }
}
