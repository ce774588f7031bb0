package steps.sandbox.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import steps.sandbox.json.Json;
import steps.sandbox.launch.process.LaunchException;

/** Somebody who registers, walks and looks around, so that the bot has loaded what it needs for that. */
record TrainingWalk(String sandbox, HttpClient http) {
    private static final String PERSON = "/sandbox/users/700";
    private static final String UNTIL_ANSWERED = "?wait=true&quiet_ms=100";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOVES = 30;
    private static final double STEP_DEGREES = 0.0004;
    private static final int STEP_S = 30;

    void walk() throws IOException, InterruptedException {
        call("POST", "/sandbox/users", """
                {"id": 700, "first_name": "Анна", "language_code": "ru"}""");
        says("/start");
        presses("Соглашаюсь");
        act("/contact", """
                {"phone_number": "+79991234567"}""");
        presses("Пропустить");
        presses("Начать прогулку");
        presses("Гуляю с собакой");
        long begin = Instant.now().getEpochSecond() - (long) MOVES * STEP_S;
        long live = act("/location", place(0, begin).replace("}", ", \"live_period\": 3600}"))
                .path("message_id")
                .asLong();
        for (int move = 1; move <= MOVES; move++) {
            call("PATCH", PERSON + "/location/" + live + UNTIL_ANSWERED, place(move, begin));
        }
        presses("Завершить прогулку");
        for (String command : new String[] {"/menu", "/catalog", "/orders", "/my_data", "/menu"}) {
            says(command);
        }
        presses("Баланс");
    }

    private static String place(int move, long begin) {
        return "{\"latitude\": " + (55.751 + move * STEP_DEGREES)
                + ", \"longitude\": 37.618, \"horizontal_accuracy\": 8, \"date\": " + (begin + (long) move * STEP_S)
                + "}";
    }

    private void says(String text) throws IOException, InterruptedException {
        act("/messages", "{\"text\": \"" + text + "\"}");
    }

    /** The newest button with these words, as soon as the bot offers one. */
    private void presses(String words) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<String> press = press(words);
        while (press.isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new LaunchException("The bot has not offered «" + words + "» in its training.");
            }
            Thread.sleep(PAUSE);
            press = press(words);
        }
        act("/callbacks", press.get());
    }

    private Optional<String> press(String words) throws IOException, InterruptedException {
        Optional<String> newest = Optional.empty();
        for (JsonNode message : call("GET", PERSON + "/chat", "").path("messages")) {
            for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
                for (JsonNode button : row) {
                    if (button.path("text").asText().contains(words)) {
                        newest = Optional.of(Json.object()
                                .put("message_id", message.path("message_id").asLong())
                                .put("data", button.path("callback_data").asText())
                                .toString());
                    }
                }
            }
        }
        return newest;
    }

    private JsonNode act(String what, String body) throws IOException, InterruptedException {
        return call("POST", PERSON + what + UNTIL_ANSWERED, body);
    }

    private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        JsonNode json = Json.MAPPER.readTree(answer);
        if (!json.path("error").isMissingNode()) {
            throw new LaunchException("The sandbox refuses " + path + ": " + answer);
        }
        return json;
    }
}
