package steps.admin.key;

import steps.admin.panel.list.Badged;
import steps.admin.panel.page.Words;

/** Whether a key opens anything. */
enum KeyState implements Badged {
    ACTIVE(Words.of("Действует", "Active"), "green"),
    ROTATING(Words.of("Действуют оба секрета", "Both secrets work"), "yellow"),
    EXPIRED(Words.of("Срок истёк", "Expired"), "secondary"),
    REVOKED(Words.of("Отозван", "Revoked"), "secondary");

    /** By the database's clock, which is the one that calls are looked at by. */
    static final String SQL = "(case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired'"
            + " when previous_until > now() then 'rotating' else 'active' end)";

    private final Words words;
    private final String tone;

    KeyState(Words words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public String tone() {
        return tone;
    }
}
