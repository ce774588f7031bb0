package steps.admin.webhook;

import steps.admin.panel.list.Badged;
import steps.admin.panel.page.Words;

/** Whether an endpoint is told what happens. */
enum EndpointState implements Badged {
    WELL(Words.of("Доходит", "Working"), "green"),
    FAILING(Words.of("Не доходит", "Failing"), "red"),
    PAUSED(Words.of("На паузе", "Paused"), "secondary");

    static final String SQL = "(case when webhook_endpoint.disabled_at is not null then 'paused'"
            + " when webhook_endpoint.failing_since is not null then 'failing' else 'well' end)";

    private final Words words;
    private final String tone;

    EndpointState(Words words, String tone) {
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
