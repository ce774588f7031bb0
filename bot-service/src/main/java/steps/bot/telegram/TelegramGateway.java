package steps.bot.telegram;

import com.pengrad.telegrambot.Callback;
import com.pengrad.telegrambot.model.ResponseParameters;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Calls Telegram without blocking; every failure is a {@link TelegramFailure}. */
@ApplicationScoped
public class TelegramGateway {
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_TROUBLE = 500;

    private final TelegramBots bots;

    TelegramGateway(TelegramBots bots) {
        this.bots = bots;
    }

    /** The answer arrives on the caller's context: the library's own threads must not touch the database. */
    public <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> call(T request) {
        return Uni.createFrom().emitter(emitter -> {
            var context = Vertx.currentContext();
            bots.of(request).execute(request, new Answer<>(context, emitter));
        });
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

    private record Answer<T extends BaseRequest<T, R>, R extends BaseResponse>(
            Context context, UniEmitter<? super R> emitter) implements Callback<T, R> {
        @Override
        public void onResponse(T request, R response) {
            onCallersContext(() -> {
                if (response.isOk()) {
                    emitter.complete(response);
                } else {
                    emitter.fail(failure(response));
                }
            });
        }

        @Override
        public void onFailure(T request, IOException e) {
            onCallersContext(() -> emitter.fail(new TelegramFailure.Unreachable("Telegram is out of reach", e)));
        }

        private void onCallersContext(Runnable work) {
            if (context == null) {
                work.run();
            } else {
                context.runOnContext(go -> work.run());
            }
        }
    }
}
