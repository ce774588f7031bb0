package steps.sandbox.botapi;

import io.vertx.core.Future;

/** One method of the Bot API: gives its result, or throws or fails with a Refusal. */
interface BotMethod {
    Future<Result> call(Request request);
}
