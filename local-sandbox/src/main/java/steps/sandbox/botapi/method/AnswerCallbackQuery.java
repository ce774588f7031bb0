package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.CallbackAnswer;
import steps.sandbox.chat.CallbackQueries;
import steps.sandbox.events.Change;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The method answerCallbackQuery. */
final class AnswerCallbackQuery implements BotMethod {
    private static final int MAX_TEXT = 200;

    private final World world;

    AnswerCallbackQuery(World world) {
        this.world = world;
    }

    @Override
    public Future<Result> call(Request request) {
        String text = request.text("text");
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        CallbackQueries.Pressed pressed = world.callbacks()
                .answer(request.text("callback_query_id"))
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
        CallbackAnswer answer = new CallbackAnswer(
                pressed.messageId(),
                pressed.data(),
                text.isEmpty() ? null : text,
                request.flag("show_alert"),
                request.has("url") ? request.text("url") : null,
                world.now(),
                world.chats().nextRevision());
        world.chats().find(pressed.userId()).ifPresent(peer -> {
            peer.history().answer(answer);
            world.changes().tell(new Change.InChat(peer.id()));
        });
        return Result.done();
    }
}
