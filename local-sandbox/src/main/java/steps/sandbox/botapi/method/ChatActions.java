package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import java.util.Set;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Peer;
import steps.sandbox.events.Change;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The method sendChatAction. */
final class ChatActions implements BotMethod {
    private static final Set<String> ACTIONS = Set.of(
            "cancel",
            "typing",
            "record_video",
            "upload_video",
            "record_audio",
            "upload_audio",
            "record_voice",
            "upload_voice",
            "upload_photo",
            "upload_document",
            "choose_sticker",
            "pick_up_location",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final World world;
    private final Addressing addressing;

    ChatActions(World world, Addressing addressing) {
        this.world = world;
        this.addressing = addressing;
    }

    @Override
    public Future<Result> call(Request request) {
        String action = request.text("action");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        Peer peer = addressing.chat(request);
        peer.checkWritable();
        peer.history().act(action.equals("cancel") ? null : action, world.now());
        world.changes().tell(new Change.InChat(peer.id()));
        return Result.done();
    }
}
