package steps.admin.health;

import steps.admin.panel.page.Words;
import steps.domain.content.Language;

/**
 * Something that is well or not.
 *
 * @param advice what to do about it; empty while it is well
 * @param link to what is behind it, or empty
 */
public record HealthLine(String title, String value, HealthLevel level, String advice, String link) {
    static HealthLine of(Words title, Words value, HealthLevel level, Words advice, Language language) {
        return new HealthLine(
                title.in(language),
                value.in(language),
                level,
                level == HealthLevel.GREEN ? "" : advice.in(language),
                "");
    }

    HealthLine leadingTo(String address) {
        return new HealthLine(title, value, level, advice, address);
    }
}
