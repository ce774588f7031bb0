import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A person who goes on as soon as they see what they have been waiting for, however long that takes. */
final class Guest {
    /** The conversation remembers the last sixteen updates: whoever causes no more can be held against it. */
    static final int MOST_UPDATES = 16;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_POINTS = Duration.ofMillis(60);
    private static final Pattern CREDITED = Pattern.compile("Начислено: (\\d+)");
    private static final String MENU = "Главное меню";
    private static final String THANKS = "Спасибо за участие в игре!";
    private static final int POINTS = 30;
    private static final double METRES_PER_DEGREE = 111_194.93;

    private final Telegram telegram;
    private final long id;
    private final List<Long> updates = new CopyOnWriteArrayList<>();

    private Guest(Telegram telegram, long id) {
        this.telegram = telegram;
        this.id = id;
    }

    static Guest of(Telegram telegram) {
        JsonNode user = telegram.post("/sandbox/users", Map.of("first_name", "Гость", "language_code", "ru"));
        return new Guest(telegram, user.get("id").asLong());
    }

    long id() {
        return id;
    }

    /** The updates that this person caused, in their order; moves of a live location are not among them. */
    List<Long> updates() {
        return updates;
    }

    void registers() {
        act("/messages", Map.of("text", "/start"));
        sees("Чтобы начать");
        presses("Соглашаюсь");
        sees("поделитесь номером");
        act("/contact", Map.of("phone_number", "7998%07d".formatted(id % 10_000_000)));
        sees("Напишите ваш e-mail");
        presses("Пропустить");
        sees(MENU);
    }

    /** After the registration: the menu, the balance, the history, the menu. */
    void looksAround() {
        long menus = count(MENU);
        act("/messages", Map.of("text", "/menu"));
        waits("one more menu", () -> count(MENU) > menus);
        presses("Баланс");
        sees("На счёте");
        presses("История");
        sees("Пока здесь пусто");
    }

    /** A walk of two kilometres; answers what was credited. */
    long walks() {
        presses("Начать прогулку");
        sees("Как гуляем");
        presses("Гуляю с собакой");
        sees("трансляцию геопозиции");
        long start = Instant.now().getEpochSecond() - 3_000;
        Map<String, Object> place = place(0, start);
        place.put("live_period", 28_800);
        long live = act("/location", place).get("message_id").asLong();
        sees("Прогулка началась");
        JsonNode last = null;
        for (int i = 1; i <= POINTS; i++) {
            last = telegram.ask(
                    "PATCH", "/sandbox/users/" + id + "/location/" + live, place(i * 65.0, start + i * 50L));
            Waits.pause(BETWEEN_POINTS);
        }
        long arrived = last.get("update_id").asLong();
        waits("the way to its end", () -> telegram.isTaken(arrived));
        presses("Завершить прогулку");
        sees("Начислено");
        Matcher credited = CREDITED.matcher(
                said().filter(text -> text.contains("Начислено")).findFirst().orElseThrow());
        if (!credited.find()) {
            throw new IllegalStateException("Nothing was credited to " + id);
        }
        return Long.parseLong(credited.group(1));
    }

    /** From the catalog to the order. */
    void buys() {
        act("/messages", Map.of("text", "/catalog"));
        presses("Для дома");
        presses("Кружка");
        presses("Купить");
        presses("Яндекс.Доставка");
        sees("Напишите город");
        act("/messages", Map.of("text", "Киров"));
        sees("Кто заберёт подарок");
        act("/messages", Map.of("text", "Иванова Вера"));
        presses("Телефон из профиля");
        sees("Проверьте заказ");
        presses("Подтвердить");
        sees(THANKS);
    }

    private JsonNode act(String path, Map<String, ?> body) {
        JsonNode answer = telegram.post("/sandbox/users/" + id + path, body);
        updates.add(answer.get("update_id").asLong());
        return answer;
    }

    private void sees(String text) {
        waits(text, () -> said().anyMatch(said -> said.contains(text)));
    }

    private void presses(String words) {
        waits("the button " + words, () -> button(words).isPresent());
        act("/callbacks", button(words).orElseThrow());
    }

    private Optional<Map<String, Object>> button(String words) {
        return messages().toList().reversed().stream()
                .flatMap(message -> list(message.at("/reply_markup/inline_keyboard"))
                        .flatMap(Guest::list)
                        .filter(key -> key.get("text").asText().contains(words))
                        .map(key -> Map.<String, Object>of(
                                "message_id", message.get("message_id").asLong(),
                                "data", key.get("callback_data").asText())))
                .findFirst();
    }

    private void waits(String what, BooleanSupplier condition) {
        try {
            Waits.until(PATIENCE, "guest " + id + " sees " + what, condition);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "; they see " + said().toList(), e);
        }
    }

    private long count(String text) {
        return said().filter(said -> said.contains(text)).count();
    }

    private Stream<String> said() {
        return messages()
                .filter(message -> message.at("/from/id").asLong() != id)
                .map(message -> message.path("text").asText() + message.path("caption").asText());
    }

    private Stream<JsonNode> messages() {
        return list(telegram.get("/sandbox/users/" + id + "/chat").path("messages"));
    }

    private static Map<String, Object> place(double metresNorth, long at) {
        Map<String, Object> place = new HashMap<>();
        place.put("latitude", 55.75 + metresNorth / METRES_PER_DEGREE);
        place.put("longitude", 37.6);
        place.put("horizontal_accuracy", 10.0);
        place.put("date", at);
        return place;
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
