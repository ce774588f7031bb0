package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.refusals.Refusal;

/** A group that the bot got to know from an update; it holds what the bot writes there until it leaves. */
public final class Group implements Peer {
    private final ObjectNode chatJson;
    private final History history;
    private boolean left;

    public Group(ObjectNode chatJson, History history, boolean left) {
        this.chatJson = chatJson;
        this.history = history;
        this.left = left;
    }

    @Override
    public long id() {
        return chatJson.path("id").asLong();
    }

    @Override
    public ObjectNode chatJson() {
        return chatJson.deepCopy();
    }

    @Override
    public History history() {
        return history;
    }

    public boolean isLeft() {
        return left;
    }

    public void enter() {
        left = false;
    }

    public void leave() {
        checkWritable();
        left = true;
    }

    @Override
    public void checkWritable() {
        if (left) {
            String type = chatJson.path("type").asText();
            throw Refusal.forbidden("bot is not a member of the " + (type.equals("group") ? "group" : type) + " chat");
        }
    }
}
