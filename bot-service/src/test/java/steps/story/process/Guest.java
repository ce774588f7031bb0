package steps.story.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steps.story.stage.Actor.Place;
import steps.story.stage.SandboxApi;
import steps.testing.Waits;

/** A person who goes on as soon as they see what they have been waiting for, however long that takes. */
final class Guest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS = 100;
    private static final Pattern CREDITED = Pattern.compile("Начислено: (\\d+)");
    private static final AtomicInteger PHONES = new AtomicInteger();
    private static final String MENU = "Главное меню";
    private static final int POINTS = 30;
    private static final int EIGHT_HOURS_S = 28_800;

    private final SandboxApi sandbox;
    private final long id;
    private final List<Long> updates = new CopyOnWriteArrayList<>();

    private Guest(SandboxApi sandbox, long id) {
        this.sandbox = sandbox;
        this.id = id;
    }

    static Guest of(SandboxApi sandbox) {
        var user = sandbox.post("/sandbox/users", Map.of("first_name", "Гость", "language_code", "ru"));
        return new Guest(sandbox, user.get("id").asLong());
    }

    /** Somebody with this number in Telegram. */
    static Guest of(SandboxApi sandbox, long id) {
        sandbox.post("/sandbox/users", Map.of("id", id, "first_name", "Гость", "language_code", "ru"));
        return new Guest(sandbox, id);
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
        act("/contact", Map.of("phone_number", "7998%07d".formatted(PHONES.incrementAndGet())));
        sees("Напишите ваш e-mail");
        presses("Пропустить");
        sees(MENU);
    }

    /** After the registration: the menu, the balance, the history, the menu. */
    void looksAround() {
        registers();
        int menus = count(MENU);
        act("/messages", Map.of("text", "/menu"));
        waits("one more menu", () -> count(MENU) > menus);
        comesTo("На счёте", "Баланс");
        comesTo("Пока здесь пусто", "Баланс", "История");
        act("/messages", Map.of("text", "/menu"));
        waits("the menu again", () -> count(MENU) > menus);
    }

    /**
     * After the registration, a walk of two kilometres.
     *
     * @param pause between two points
     * @return what was credited
     */
    long walks(Duration pause) {
        registers();
        comesTo("Как гуляем", "Начать прогулку");
        comesTo("трансляцию геопозиции", "Начать прогулку", "Гуляю с собакой");
        long start = Instant.now().getEpochSecond() - 3_000;
        var place = Place.north(0).body(start);
        place.put("live_period", EIGHT_HOURS_S);
        var live = act("/location", place).get("message_id").asLong();
        sees("Прогулка началась");
        JsonNode last = null;
        for (int i = 1; i <= POINTS; i++) {
            last = sandbox.send(
                    "PATCH",
                    "/sandbox/users/" + id + "/location/" + live,
                    Place.north(i * 65.0).body(start + i * 50L));
            LockSupport.parkNanos(pause.toNanos());
        }
        waitsUntilTaken(last.get("update_id").asLong());
        presses("Завершить прогулку");
        sees("Начислено");
        var credited = CREDITED.matcher(said().stream()
                .filter(text -> text.contains("Начислено"))
                .findFirst()
                .orElseThrow());
        if (!credited.find()) {
            throw new AssertionError("Nothing was credited");
        }
        return Long.parseLong(credited.group(1));
    }

    /** From the catalog to the pickup point: what is asked next is who collects the gift. */
    void choosesGift() {
        act("/messages", Map.of("text", "/catalog"));
        presses("Для дома");
        presses("Кружка");
        presses("Купить");
        presses("Яндекс.Доставка");
        sees("Напишите город");
        act("/messages", Map.of("text", "Киров"));
        sees("Кто заберёт подарок");
    }

    /** The rest of the way, up to the button that buys it. */
    void namesRecipient() {
        act("/messages", Map.of("text", "Иванова Вера"));
        presses("Телефон из профиля");
        sees("Проверьте заказ");
    }

    void confirms() {
        presses("Подтвердить");
    }

    /** A button under the newest message, whether or not it was ever drawn. */
    void pressesData(String data) {
        long newest = messages().toList().getLast().get("message_id").asLong();
        act("/callbacks", Map.of("message_id", newest, "data", data));
    }

    /** What the bot's messages say here. */
    List<String> said() {
        return messages()
                .filter(message -> message.at("/from/id").asLong() != id)
                .map(message ->
                        message.path("text").asText() + message.path("caption").asText())
                .toList();
    }

    /** How many messages the bot has sent here. */
    int heard() {
        return said().size();
    }

    /** The first message with this, as far as it is this. */
    String reads(Pattern text) {
        waits(
                text.pattern(),
                () -> said().stream().anyMatch(said -> text.matcher(said).find()));
        return said().stream()
                .map(text::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(Matcher::group)
                .orElseThrow();
    }

    int count(String text) {
        return (int) said().stream().filter(said -> said.contains(text)).count();
    }

    private JsonNode act(String path, Map<String, ?> body) {
        var answer = sandbox.post("/sandbox/users/" + id + path, body);
        updates.add(answer.get("update_id").asLong());
        return answer;
    }

    void sees(String text) {
        waits(text, () -> said().stream().anyMatch(said -> said.contains(text)));
    }

    /**
     * By the buttons that lead there from the menu. What was said before a crash may be said once more just when somebody goes on,
     * and end the card that they have in hand: a press there leads to the menu, and they begin anew.
     */
    private void comesTo(String text, String... way) {
        waits(text, () -> {
            Stream.of(way).toList().reversed().stream()
                    .flatMap(words -> button(words).stream())
                    .findFirst()
                    .ifPresent(button -> act("/callbacks", button));
            return comes(text);
        });
    }

    private boolean comes(String text) {
        for (int looks = 0; looks < LOOKS && count(text) == 0; looks++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return count(text) > 0;
    }

    void presses(String words) {
        waits("the button " + words, () -> button(words).isPresent());
        act("/callbacks", button(words).orElseThrow());
    }

    /** A button overtakes what was said and shared before: whoever ends a walk has walked. */
    private void waitsUntilTaken(long update) {
        waits(
                "the way to its end",
                () -> StreamSupport.stream(sandbox.get("/sandbox/updates").spliterator(), false)
                        .anyMatch(tried -> tried.get("update_id").asLong() == update
                                && tried.get("status").asInt() == 200));
    }

    Optional<Map<String, Object>> button(String words) {
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
        Waits.until(PATIENCE, "guest " + id + " sees " + what + "; they see " + said(), condition);
    }

    private Stream<JsonNode> messages() {
        return list(sandbox.get("/sandbox/users/" + id + "/chat").path("messages"));
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
