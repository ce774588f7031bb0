package steps.sandbox.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.sandbox.testing.Eventually.eventually;

import com.fasterxml.jackson.databind.JsonNode;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.UpdatesListener;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.PhotoSize;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.KeyboardButton;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ReplyKeyboardRemove;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.CopyMessage;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SendLocation;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetWebhook;
import com.pengrad.telegrambot.response.SendResponse;
import com.pengrad.telegrambot.utility.BotUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.testing.Client;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Pictures;
import steps.sandbox.testing.RunningSandbox;

/** A bot written with java-telegram-bot-api, without a line that knows of the sandbox. */
class JavaLibraryTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final Client client = RUNNING.client();
    private TelegramBot bot;
    private long anna;

    @BeforeEach
    void start() {
        client.post("/sandbox/reset", "");
        anna = client.person("Анна");
        bot = new TelegramBot.Builder(SandboxOptions.DEFAULT_TOKEN)
                .apiUrl(RUNNING.sandbox().url() + "/bot")
                .fileApiUrl(RUNNING.sandbox().url() + "/file/bot")
                .build();
    }

    @AfterEach
    void stop() {
        bot.removeGetUpdatesListener();
        bot.shutdown();
    }

    @Test
    void aConversationOverPolling() {
        bot.setUpdatesListener(updates -> {
            updates.forEach(this::registers);
            return UpdatesListener.CONFIRMED_UPDATES_ALL;
        });
        hasAWholeConversation();
    }

    @Test
    void aConversationOverAWebhook() {
        try (Hook hook = new Hook()) {
            hook.answering(got -> {
                registers(BotUtils.parseUpdate(got.body()));
                return Hook.Answer.OK;
            });
            assertThat(bot.execute(new SetWebhook().url(hook.url()).secretToken("s"))
                            .isOk())
                    .isTrue();
            assertThat(bot.execute(new GetWebhookInfo()).webhookInfo().url()).isEqualTo(hook.url());
            hasAWholeConversation();
        }
    }

    private void registers(Update update) {
        if (update.callbackQuery() != null) {
            bot.execute(new AnswerCallbackQuery(update.callbackQuery().id()).text("Принято"));
            Message pressed = (Message) update.callbackQuery().maybeInaccessibleMessage();
            bot.execute(new EditMessageText(anna, pressed.messageId(), "Согласие получено"));
            bot.execute(new SendMessage(anna, "Ваш номер?")
                    .replyMarkup(new ReplyKeyboardMarkup(
                                    new KeyboardButton("Поделиться номером телефона").requestContact(true))
                            .resizeKeyboard(true)));
        } else if (update.message().contact() != null) {
            bot.execute(new SendMessage(
                            anna, "Спасибо, <b>" + update.message().contact().phoneNumber() + "</b>")
                    .parseMode(ParseMode.HTML)
                    .replyMarkup(new ReplyKeyboardRemove()));
        } else {
            bot.execute(new SendMessage(anna, "Согласны?")
                    .replyMarkup(
                            new InlineKeyboardMarkup(new InlineKeyboardButton("Соглашаюсь").callbackData("agree"))));
        }
    }

    private void hasAWholeConversation() {
        client.post(client.user(anna) + "messages?wait=true", "{\"text\":\"/start\"}");
        int question = client.chat(anna).at("/messages/1/message_id").asInt();
        JsonNode pressed = client.post(
                        client.user(anna) + "callbacks?wait=true",
                        "{\"message_id\":" + question + ",\"button\":\"Соглашаюсь\"}")
                .json();
        assertThat(pressed.at("/callback_answers/0/text").asText()).isEqualTo("Принято");
        eventually(
                "the bot asks for the number",
                () -> client.chat(anna).path("messages").size() == 3);
        JsonNode chat = client.chat(anna);
        assertThat(chat.at("/messages/1/text").asText()).isEqualTo("Согласие получено");
        assertThat(chat.at("/keyboard/keyboard/0/0/request_contact").asBoolean())
                .isTrue();
        client.post(client.user(anna) + "contact?wait=true", "{\"phone_number\":\"+79991234567\"}");
        eventually("the bot thanks", () -> client.chat(anna).path("messages").size() == 5);
        JsonNode end = client.chat(anna);
        assertThat(end.at("/messages/4/text").asText()).isEqualTo("Спасибо, +79991234567");
        assertThat(end.at("/messages/4/entities/0/type").asText()).isEqualTo("bold");
        assertThat(end.path("keyboard").isNull()).isTrue();
    }

    @Test
    void aPhotoIsUploadedOnceAndSentByItsIdAndDownloaded() throws Exception {
        client.says(anna, "/start");
        byte[] picture = Pictures.jpeg(400, 300);
        SendResponse sent = bot.execute(new SendPhoto(anna, picture).caption("Подпись"));
        assertThat(sent.isOk()).isTrue();
        PhotoSize[] sizes = sent.message().photo();
        PhotoSize largest = sizes[sizes.length - 1];
        assertThat(largest.width()).isEqualTo(400);
        SendResponse again = bot.execute(new SendPhoto(anna, largest.fileId()));
        assertThat(again.message().photo()[sizes.length - 1].fileUniqueId()).isEqualTo(largest.fileUniqueId());
        var file = bot.execute(new GetFile(largest.fileId())).file();
        assertThat(bot.getFileContent(file)).isEqualTo(picture);
    }

    @Test
    void otherMethodsWorkToo() {
        client.says(anna, "/start");
        assertThat(bot.execute(new GetMe()).user().isBot()).isTrue();
        assertThat(bot.execute(new SetMyCommands(new BotCommand("menu", "Главное меню")))
                        .isOk())
                .isTrue();
        var album = bot.execute(new SendMediaGroup(
                anna, new InputMediaPhoto(Pictures.jpeg(20, 20)), new InputMediaPhoto(Pictures.jpeg(30, 30))));
        assertThat(album.isOk()).as(album.description()).isTrue();
        assertThat(album.messages()).hasSize(2);
        SendResponse place = bot.execute(new SendLocation(anna, 55.75f, 37.62f).livePeriod(600));
        assertThat(place.message().location().livePeriod()).isEqualTo(600);
        int text = bot.execute(new SendMessage(anna, "x")).message().messageId();
        assertThat(bot.execute(new CopyMessage(anna, anna, text)).messageId()).isGreaterThan(text);
        assertThat(bot.execute(new DeleteMessage(anna, text)).isOk()).isTrue();
    }

    @Test
    void refusalsAreRead() {
        SendResponse refused = bot.execute(new SendMessage(anna, "too early"));
        assertThat(refused.isOk()).isFalse();
        assertThat(refused.errorCode()).isEqualTo(400);
        assertThat(refused.description()).isEqualTo("Bad Request: chat not found");
        client.says(anna, "/start");
        client.post("/sandbox/faults", "{\"kind\":\"429\",\"retry_after\":3}");
        SendResponse later = bot.execute(new SendMessage(anna, "x"));
        assertThat(later.errorCode()).isEqualTo(429);
        assertThat(later.parameters().retryAfter()).isEqualTo(3);
    }
}
