package steps.admin.webhook;

import steps.admin.panel.list.Badged;
import steps.admin.panel.page.Words;

/** Whether a message has arrived at an endpoint, as the column has it. */
enum DeliveryState implements Badged {
    WAITING(Words.of("Ждёт", "Waiting"), "yellow"),
    DELIVERED(Words.of("Доставлено", "Delivered"), "green"),
    FAILED(Words.of("Не доставлено", "Given up"), "red");

    private final Words words;
    private final String tone;

    DeliveryState(Words words, String tone) {
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
