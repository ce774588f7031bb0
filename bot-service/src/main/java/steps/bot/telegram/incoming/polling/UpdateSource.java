package steps.bot.telegram.incoming.polling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.TelegramSettings;
import steps.bot.telegram.api.ApiAddress;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.incoming.UpdateKinds;

/** Asks Telegram for updates and takes them raw: the library's model would lose coordinates and choke on one bad update. */
@Singleton
class UpdateSource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final OkHttpClient http;
    private final TelegramSettings settings;
    private final AtomicReference<Call> underWay = new AtomicReference<>();

    UpdateSource(OkHttpClient http, TelegramSettings settings) {
        this.http = http.newBuilder()
                .readTimeout(PATIENCE.multipliedBy(2))
                .callTimeout(PATIENCE.multipliedBy(2))
                .build();
        this.settings = settings;
    }

    /**
     * Updates from this number on, those before it are confirmed; waits a while for the first. Fails with {@link
     * PollConflict} when somebody else gets them.     */
    Uni<byte[]> next(long offset, int limit) {
        return Contexts.returning(Uni.createFrom().emitter(emitter -> {
            var call = http.newCall(request(offset, limit));
            underWay.set(call);
            call.enqueue(new Answer(emitter));
        }));
    }

    /** Ends a wait at once; it fails. */
    void hangUp() {
        var call = underWay.get();
        if (call != null) {
            call.cancel();
        }
    }

    private Request request(long offset, int limit) {
        var form = new FormBody.Builder(UTF_8)
                .add("offset", Long.toString(offset))
                .add("limit", Integer.toString(limit))
                .add("timeout", Long.toString(PATIENCE.toSeconds()))
                .add("allowed_updates", kinds())
                .build();
        return new Request.Builder()
                .url(ApiAddress.of(settings, "getUpdates"))
                .post(form)
                .build();
    }

    private static String kinds() {
        return Arrays.stream(UpdateKinds.wanted())
                .map(kind -> '"' + kind + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private record Answer(UniEmitter<? super byte[]> emitter) implements Callback {
        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                var body = response.body().bytes();
                switch (response.code()) {
                    case OK -> emitter.complete(body);
                    case CONFLICT -> emitter.fail(new PollConflict(new String(body, UTF_8)));
                    default ->
                        emitter.fail(new TelegramFailure.Unreachable(
                                response.code() + " " + new String(body, UTF_8), Duration.ZERO));
                }
            } catch (IOException e) {
                onFailure(call, e);
            }
        }

        @Override
        public void onFailure(Call call, IOException e) {
            emitter.fail(new TelegramFailure.Unreachable("Telegram is out of reach", e));
        }
    }
}
