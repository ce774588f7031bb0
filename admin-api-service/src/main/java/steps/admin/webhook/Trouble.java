package steps.admin.webhook;

import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.page.Words;

/** Why a message was not answered, in words of our own: what strangers say of it is not repeated. */
enum Trouble {
    NO_ADDRESS("the address cannot be used", "адрес непригоден"),
    INSIDE("the name leads to an address inside of a network", "имя ведёт на адрес внутри сети"),
    PLAIN("without TLS nothing is sent over the internet", "без TLS через интернет ничего не отправляется"),
    UNKNOWN_NAME("the name is not known", "такого имени нет"),
    LATE("no answer within 15 seconds", "нет ответа за 15 секунд");

    private final Words words;

    Trouble(String english, String russian) {
        this.words = Words.of(russian, english);
    }

    /** As the log of attempts has it. */
    String stored() {
        return words.english();
    }

    Words words() {
        return words;
    }

    /** Of what the log has; a connection that failed says how, in the client's words. */
    static Words of(String stored) {
        return known(stored).map(Trouble::words).orElseGet(() -> Words.same(stored));
    }

    private static Optional<Trouble> known(String stored) {
        return Stream.of(values())
                .filter(trouble -> trouble.stored().equals(stored))
                .findFirst();
    }
}
