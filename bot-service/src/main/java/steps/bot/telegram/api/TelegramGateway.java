package steps.bot.telegram.api;

import com.pengrad.telegrambot.Callback;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.model.ResponseParameters;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import steps.bot.runtime.Contexts;
import steps.platform.trace.Spans;

/** Calls Telegram without blocking; every failure is a {@link TelegramFailure}. */
@Singleton
public class TelegramGateway {
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_TROUBLE = 500;

    private final DirectCalls direct;
    private final TelegramBot files;
    private final Spans spans;
    private final CallMetrics metrics;

    TelegramGateway(DirectCalls direct, TelegramBot files, Spans spans, CallMetrics metrics) {
        this.direct = direct;
        this.files = files;
        this.spans = spans;
        this.metrics = metrics;
    }

    /** The answer arrives on the caller's context. */
    public <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> call(T request) {
        var answered = request.isMultipart() ? withFile(request) : direct.make(request);
        var good = metrics.timed(request.getMethod(), answered.map(TelegramGateway::good));
        return spans.call(request.getMethod(), good);
    }

    /** The library's own threads must not touch the database. */
    private <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> withFile(T request) {
        return Contexts.returning(Uni.createFrom().emitter(emitter -> files.execute(request, new Answer<>(emitter))));
    }

    private static <R extends BaseResponse> R good(R response) {
        if (!response.isOk()) {
            throw failure(response);
        }
        return response;
    }

    private static TelegramFailure failure(BaseResponse response) {
        var description = String.valueOf(response.description());
        var parameters = Optional.ofNullable(response.parameters());
        var retryAfter = parameters.map(ResponseParameters::retryAfter).map(Duration::ofSeconds);
        if (response.errorCode() == TOO_MANY_REQUESTS || retryAfter.isPresent()) {
            return new TelegramFailure.Unreachable(description, retryAfter.orElse(Duration.ofSeconds(1)));
        }
        if (response.errorCode() >= SERVER_TROUBLE) {
            return new TelegramFailure.Unreachable(description, Duration.ZERO);
        }
        if (response.errorCode() == FORBIDDEN || description.contains("chat not found")) {
            return new TelegramFailure.Blocked(description);
        }
        var movedTo = parameters.map(ResponseParameters::migrateToChatId).orElse(null);
        return new TelegramFailure.Refused(response.errorCode(), description, movedTo);
    }

    private record Answer<T extends BaseRequest<T, R>, R extends BaseResponse>(UniEmitter<? super R> emitter)
            implements Callback<T, R> {
        @Override
        public void onResponse(T request, R response) {
            emitter.complete(response);
        }

        @Override
        public void onFailure(T request, IOException e) {
            emitter.fail(new TelegramFailure.Unreachable("Telegram is out of reach", e));
        }
    }
}
