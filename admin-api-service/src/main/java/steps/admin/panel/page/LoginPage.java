package steps.admin.panel.page;

import steps.domain.content.Language;

/**
 * What the login page asks for.
 *
 * @param wrong what was wrong with the last attempt, or empty
 * @param asksForCode whether the password was right and a code is wanted
 */
public record LoginPage(
        Language language, String csrf, String to, String name, String wrong, boolean asksForCode, String version) {
    public String say(String key) {
        return Say.valueOf(key).in(language);
    }

    public String lang() {
        return language.code();
    }
}
