package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The methods deleteMessage and deleteMessages. */
final class DeleteMessages {
    private static final long MAX_AGE_S = 48 * 3_600L;

    private final World world;
    private final Addressing addressing;

    DeleteMessages(World world, Addressing addressing) {
        this.world = world;
        this.addressing = addressing;
    }

    Future<Result> one(Request request) {
        if (!request.has("chat_id")) {
            throw Refusal.badRequest("chat identifier is not specified");
        }
        if (!request.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        Peer peer = addressing.chat(request);
        Message message = Addressing.message(peer, request.number("message_id"), "message to delete");
        checkDeletable(message);
        world.chats().remove(peer, message.id());
        return Result.done();
    }

    /** Messages that are not there are passed over. */
    Future<Result> several(Request request) {
        var ids = MessageIds.parse(request);
        Peer peer = addressing.chat(request);
        for (int id : ids) {
            peer.history().find(id).ifPresent(this::checkDeletable);
        }
        ids.forEach(id -> world.chats().remove(peer, id));
        return Result.done();
    }

    private void checkDeletable(Message message) {
        if (message.chatId() < 0 && !message.isFromBot()) {
            throw Refusal.badRequest("message can't be deleted");
        }
        if (world.now() - message.date() > MAX_AGE_S) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
    }
}
