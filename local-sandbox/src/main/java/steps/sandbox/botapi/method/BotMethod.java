package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;

/** One method of the Bot API: gives its result, or throws or fails with a Refusal. */
interface BotMethod {
    Future<Result> call(Request request);
}
