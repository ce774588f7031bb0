import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Ten thousand people, four fifths of them on a walk, and what they do next: of a hundred updates 80 are moves, 12 buttons,
 * 5 texts, and one each a live location that is shared, a walk that begins with it and a walk that ends. Of one thread.
 */
final class Crowd {
    static final int PEOPLE = 10_000;
    static final int WALKERS = 8_000;
    static final long FIRST_ID = 5_000_000_000L;
    static final int FIRST_LIVE_MESSAGE = 500;
    static final int FIRST_STATUS_MESSAGE = 501;

    private static final int AN_HOUR_S = 3_600;
    private static final List<String> BUTTONS =
            List.of("menu", "balance", "menu", "balance:history:0", "balance", "walk:begin");
    private static final List<String> TEXTS = List.of("/menu", "/start", "как дела?", "/menu", "спасибо");

    private final Requests requests;
    private final Random random = new Random(20_261_123);
    private final Deque<Person> walking = new ArrayDeque<>();
    private final Deque<Person> resting = new ArrayDeque<>();
    private final Deque<Person> choosing = new ArrayDeque<>();
    private final Map<Long, Person> people = new HashMap<>();
    private int buttons;
    private int texts;

    /** The walks that the database has already, as the data of the button that ends each, by person. */
    Crowd(Requests requests, long beginS, Map<Long, String> finishData) {
        this.requests = requests;
        for (int n = 0; n < PEOPLE; n++) {
            Person person = new Person(FIRST_ID + n, latitude(n), longitude(n));
            people.put(person.id, person);
            String data = finishData.get(person.id);
            if (data == null) {
                resting.add(person);
            } else {
                person.canFinish(FIRST_STATUS_MESSAGE, data);
                person.share(FIRST_LIVE_MESSAGE, beginS);
                walking.add(person);
            }
        }
    }

    private static double latitude(int n) {
        return 55.5 + n % 100 * 0.005;
    }

    private static double longitude(int n) {
        return 37.3 + n / 100 * 0.006;
    }

    /** Somebody by their Telegram id; null for nobody of ours. Any thread may ask. */
    Person person(long id) {
        return people.get(id);
    }

    Update next() {
        int die = random.nextInt(100);
        if (die < 80) {
            return next(Kind.MOVE);
        }
        if (die < 92) {
            return next(Kind.BUTTON);
        }
        if (die < 97) {
            return next(Kind.TEXT);
        }
        if (die == 97) {
            return next(Kind.SHARE);
        }
        return next(die == 98 && !choosing.isEmpty() ? Kind.BEGIN : Kind.END);
    }

    Update next(Kind kind) {
        return switch (kind) {
            case MOVE -> move(walking.remove());
            case BUTTON -> button(anybody());
            case TEXT -> text(anybody());
            case SHARE -> share(resting.remove());
            case BEGIN -> begin(choosing.remove());
            case END -> end();
        };
    }

    /** The update was answered. One that was refused changes nothing here: what it wanted happens another time. */
    void done(Update update, boolean taken) {
        Person person = update.person();
        Deque<Person> place =
                switch (update.kind()) {
                    case MOVE -> walking;
                    case BUTTON, TEXT -> isWalking(person) ? walking : resting;
                    case SHARE -> taken ? choosing : resting;
                    case BEGIN -> taken ? walking : choosing;
                    case END -> taken ? resting : walking;
                };
        if (update.kind() == Kind.END && taken) {
            person.share(0, 0);
        }
        place.add(person);
    }

    private static boolean isWalking(Person person) {
        return person.liveMessageId() != 0;
    }

    private Person anybody() {
        return random.nextInt(PEOPLE) < WALKERS ? walking.remove() : resting.remove();
    }

    private Update move(Person person) {
        person.move();
        return new Update(Kind.MOVE, person, requests.move(person));
    }

    private Update button(Person person) {
        return new Update(Kind.BUTTON, person, press(person, BUTTONS.get(buttons++ % BUTTONS.size())));
    }

    private Update text(Person person) {
        return new Update(Kind.TEXT, person, requests.text(person, TEXTS.get(texts++ % TEXTS.size())));
    }

    private Update share(Person person) {
        person.share(person.newMessageId(), System.currentTimeMillis() / 1_000 - AN_HOUR_S);
        return new Update(Kind.SHARE, person, requests.share(person));
    }

    private Update begin(Person person) {
        return new Update(Kind.BEGIN, person, press(person, "walk:form:dog"));
    }

    /** Whoever has not yet got the message with the button cannot press it. */
    private Update end() {
        Person person = walking.remove();
        while (person.finish() == null) {
            walking.add(person);
            person = walking.remove();
        }
        Person.Finish finish = person.finish();
        person.finished();
        return new Update(Kind.END, person, requests.press(person, finish.messageId(), finish.data()));
    }

    private byte[] press(Person person, String data) {
        return requests.press(person, person.pressedMessageId(), data);
    }
}
