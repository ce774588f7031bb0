package steps.story.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A chat as text, held against the committed one in {@code src/test/resources/stories}. Run the tests with
 * {@code -Dtranscripts.update} to write them anew, and read the difference.
 */
public final class Transcript {
    private static final Path FOLDER = Path.of("src/test/resources/stories");

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private String lastSaid = "";
    private List<JsonNode> chat = List.of();
    private long userId;
    private boolean hasKeyboard;

    Transcript(String name) {
        this.name = name;
    }

    void clear() {
        text.setLength(0);
    }

    void does(String what) {
        text.append(name).append(": ").append(what).append('\n');
    }

    /** What popped up after an act, and messages that are new or were changed. */
    void said(List<JsonNode> popUps, List<JsonNode> messages, long userId) {
        this.userId = userId;
        var said = new StringBuilder();
        popUps.stream()
                .map(popped -> popped.path("text"))
                .filter(words -> !words.isNull() && !words.asText("").isEmpty())
                .forEach(words ->
                        said.append("  (всплывает) ").append(words.asText()).append('\n'));
        messages.stream()
                .filter(message -> message.at("/from/id").asLong() != userId && !isStatus(message))
                .forEach(message -> said.append(onlyLostButtons(message) ? stripped(message) : message(message)));
        lastSaid = said.toString();
        text.append(lastSaid);
    }

    /** Messages that the bot has deleted. */
    void lost(List<JsonNode> messages) {
        messages.forEach(message -> text.append("  Бот (удаляет сообщение): ")
                .append(enclosed(message))
                .append(words(message).lines().findFirst().orElse(""))
                .append('\n'));
    }

    private boolean onlyLostButtons(JsonNode message) {
        return message.at("/reply_markup/inline_keyboard").isEmpty()
                && chat.stream()
                        .filter(before -> before.get("message_id").equals(message.get("message_id")))
                        .anyMatch(before -> words(before).equals(words(message)));
    }

    private static String stripped(JsonNode message) {
        return "  Бот (убирает кнопки): " + words(message).lines().findFirst().orElse("") + "\n";
    }

    /** How often a walk's status is shown depends on how fast the test runs. */
    private static boolean isStatus(JsonNode message) {
        return message.has("edit_date")
                && message.path("text").asText().matches("(?s)🚶 (Вы на прогулке|You are on a walk).*");
    }

    /** The whole chat as it is now. */
    void stands(List<JsonNode> messages, boolean keyboard) {
        chat = messages;
        hasKeyboard = keyboard;
    }

    public String lastSaid() {
        return lastSaid;
    }

    public void matches(String story) {
        if (!hasKeyboard) {
            Keyboards.leadOn(name, chat, userId);
        }
        var file = FOLDER.resolve(story + ".txt");
        var now = masked(text.toString());
        try {
            if (System.getProperty("transcripts.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now, UTF_8);
            }
            assertThat(file).as("the transcript of this story").exists();
            assertThat(now).isEqualTo(Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Times of the day are those of the run, and so are the numbers of orders and of people's phones. */
    private static String masked(String transcript) {
        return transcript
                .replaceAll("(№|No\\.) \\d+", "$1 17")
                .replaceAll("\\d{1,2} [A-Z][a-z]{2} \\d{4}, \\d\\d:\\d\\d", "d Mmm yyyy, hh:mm")
                .replaceAll("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d", "дд.мм.гггг чч:мм")
                .replaceAll("\\d\\d\\.\\d\\d(–\\d\\d\\.\\d\\d)?\\.\\d{4}", "дд.мм.гггг")
                .replaceAll("· \\d\\d\\.\\d\\d \\d\\d:\\d\\d ·", "· дд.мм чч:мм ·")
                .replaceAll("\\(([+-]\\d\\d:\\d\\d|Z)\\)", "(±чч:мм)")
                .replaceAll("(ref|fam)_[a-z0-9]{10}", "$1_…")
                .replaceAll("&text=[^\\]]+", "&text=…")
                .replaceAll("\\+7999000\\d{4}", "+7999000…")
                .replaceAll("(янв|фев|март|апр|май|июн|июл|авг|сен|окт|ноя|дек)[а-я]* \\d{4}", "месяц гггг");
    }

    public static String words(JsonNode message) {
        return message.path("text").asText(message.path("caption").asText(""));
    }

    private static String enclosed(JsonNode message) {
        if (message.has("photo")) {
            return "(картинка) ";
        }
        return message.has("document")
                ? "(файл " + message.at("/document/mime_type").asText() + ") "
                : "";
    }

    /** With what it does when that is not to tell the bot. */
    private static String key(JsonNode key) {
        var label = key.get("text").asText();
        if (key.has("url")) {
            return "[" + label + " → " + key.get("url").asText() + "]";
        }
        return key.has("copy_text")
                ? "[" + label + " ⧉ " + key.at("/copy_text/text").asText() + "]"
                : "[" + label + "]";
    }

    private static String message(JsonNode message) {
        var said = new StringBuilder(message.has("edit_date") ? "  Бот (меняет сообщение): " : "  Бот: ");
        said.append(enclosed(message))
                .append(words(message).replace("\n", "\n       "))
                .append('\n');
        message.at("/reply_markup/inline_keyboard")
                .forEach(row -> said.append("       ")
                        .append(StreamSupport.stream(row.spliterator(), false)
                                .map(Transcript::key)
                                .collect(Collectors.joining(" ")))
                        .append('\n'));
        return said.toString();
    }
}
