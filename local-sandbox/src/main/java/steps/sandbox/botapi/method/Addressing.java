package steps.sandbox.botapi.method;

import steps.sandbox.botapi.call.Request;
import steps.sandbox.chat.Chats;
import steps.sandbox.chat.Message;
import steps.sandbox.chat.Peer;
import steps.sandbox.chat.Person;
import steps.sandbox.refusals.Refusal;

/** Finds the chats and messages that calls name. */
public final class Addressing {
    private static final long FIRST_NON_USER_ID = 1L << 40;

    private final Chats chats;
    private final long botId;

    Addressing(Chats chats, long botId) {
        this.chats = chats;
        this.botId = botId;
    }

    /** The chat to write to. */
    Peer chat(Request request) {
        if (!request.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return known(request, "chat_id");
    }

    /** The chat to copy or forward from. */
    Peer source(Request request) {
        if (!request.has("from_chat_id")) {
            throw Refusal.badRequest("parameter \"from_chat_id\" is required");
        }
        return known(request, "from_chat_id");
    }

    /** A chat that the bot knows; a person whom it never met does not exist for it. */
    private Peer known(Request request, String parameter) {
        long id = id(request, parameter);
        if (id == botId) {
            throw Refusal.forbidden("the bot can't send messages to the bot");
        }
        Peer peer = chats.find(id).filter(Addressing::isKnown).orElse(null);
        if (peer != null) {
            return peer;
        }
        // A paid broadcast skips the check of known chats: it is the backend that refuses.
        boolean skipsCheck = request.flag("allow_paid_broadcast") && id > 0 && id < FIRST_NON_USER_ID;
        throw skipsCheck
                ? Refusal.forbidden("bot can't initiate conversation with a user")
                : Refusal.badRequest("chat not found");
    }

    private static boolean isKnown(Peer peer) {
        return !(peer instanceof Person person) || person.isSeen();
    }

    /** Names with an @ resolve only for bots, supergroups and channels, of which there are none here. */
    public static long id(Request request, String parameter) {
        return request.text(parameter).startsWith("@") ? 0 : request.number(parameter);
    }

    /** The message that {@code message_id} names; {@code purpose} is Telegram's word, as in "message to edit". */
    static Message message(Peer peer, long messageId, String purpose) {
        return peer.history()
                .find(Math.clamp(messageId, 0, Integer.MAX_VALUE))
                .orElseThrow(() -> Refusal.badRequest(purpose + " not found"));
    }
}
