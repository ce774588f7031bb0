package steps.bot.telegram;

import com.pengrad.telegrambot.TelegramBot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes the library's clients with an HTTP client that fits a bot with many chats. */
@ApplicationScoped
class TelegramClient {
    /** One host takes every call; the library's default of five at a time would cap us at some fifty a second. */
    private static final int CALLS_AT_ONCE = 512;

    /** Below the time after which the other side closes an idle connection. */
    private static final long KEEP_ALIVE_S = 30;

    /** 50 MB at 2.5 megabits a second, the slowest line that such a file is sent over. */
    private static final Duration LARGEST_FILE = Duration.ofMinutes(3);

    /** Telegram looks at a video before it answers. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    @Produces
    @Singleton
    TelegramBots bots(TelegramSettings settings, OkHttpClient http) {
        var patient = http.newBuilder()
                .callTimeout(LARGEST_FILE)
                .writeTimeout(STANDSTILL)
                .readTimeout(STANDSTILL)
                .build();
        return new TelegramBots(bot(settings, http), bot(settings, patient));
    }

    private static TelegramBot bot(TelegramSettings settings, OkHttpClient http) {
        var api = settings.apiUrl().toString().replaceFirst("/+$", "");
        return new TelegramBot.Builder(settings.token().orElseThrow())
                .apiUrl(api + "/bot")
                .fileApiUrl(api + "/file/bot")
                .okHttpClient(http)
                .build();
    }

    @Produces
    @Singleton
    OkHttpClient http() {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, KEEP_ALIVE_S, TimeUnit.SECONDS))
                // A silent second POST would be a second message: the Bot API has no idempotency key.
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(30))
                .build();
    }
}
