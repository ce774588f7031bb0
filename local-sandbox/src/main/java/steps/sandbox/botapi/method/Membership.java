package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.chat.Group;
import steps.sandbox.chat.Peer;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.Standings;
import steps.sandbox.world.World;

/** The methods getChat and leaveChat. */
final class Membership {
    private final World world;
    private final Addressing addressing;

    Membership(World world, Addressing addressing) {
        this.world = world;
        this.addressing = addressing;
    }

    Future<Result> get(Request request) {
        return Result.of(addressing.chat(request).chatJson());
    }

    Future<Result> leave(Request request) {
        Peer peer = addressing.chat(request);
        if (!(peer instanceof Group group)) {
            throw Refusal.badRequest("chat member status can't be changed in private chats");
        }
        group.leave();
        world.chats().changed(group);
        world.queue()
                .add(
                        "my_chat_member",
                        Standings.change(world, group, world.bot().user().json(), "member", "left"));
        return Result.done();
    }
}
