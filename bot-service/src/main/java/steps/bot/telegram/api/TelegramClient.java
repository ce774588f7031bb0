package steps.bot.telegram.api;

import com.pengrad.telegrambot.TelegramBot;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import steps.bot.telegram.TelegramSettings;

/** Makes the library's own client, for what {@link DirectCalls} does not do: files and polling. */
@Singleton
class TelegramClient {
    /** Below the time after which the other side closes an idle connection. */
    static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    /** The library's default is five. */
    private static final int CALLS_AT_ONCE = 64;

    /** 50 MB at 2.5 megabits a second, the slowest line that such a file is sent over. */
    private static final Duration LARGEST_FILE = Duration.ofMinutes(3);

    /** Telegram looks at a video before it answers. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    @Produces
    @Singleton
    TelegramBot files(TelegramSettings settings, OkHttpClient http) {
        var patient = http.newBuilder()
                .callTimeout(LARGEST_FILE)
                .writeTimeout(STANDSTILL)
                .readTimeout(STANDSTILL)
                .build();
        return new TelegramBot.Builder(settings.token().orElseThrow())
                .apiUrl(ApiAddress.beforeToken(settings))
                .okHttpClient(patient)
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
                .connectionPool(new ConnectionPool(CALLS_AT_ONCE, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
                // A silent second POST would be a second message: the Bot API has no idempotency key.
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .callTimeout(Duration.ofSeconds(30))
                .build();
    }
}
