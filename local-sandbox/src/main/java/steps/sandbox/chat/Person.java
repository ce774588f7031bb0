package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import steps.sandbox.refusals.Refusal;

/** A person with the private chat with the bot. */
public final class Person implements Peer {
    private User user;
    private boolean seen;
    private boolean started;
    private boolean blocked;
    private boolean deleted;
    private final History history;

    public Person(User user, boolean seen, boolean started, boolean blocked, boolean deleted, History history) {
        this.user = user;
        this.seen = seen;
        this.started = started;
        this.blocked = blocked;
        this.deleted = deleted;
        this.history = history;
    }

    /** Somebody of whom the bot knows nothing yet. */
    public static Person stranger(User user) {
        return new Person(user, false, false, false, false, new History());
    }

    @Override
    public long id() {
        return user.id();
    }

    public User user() {
        return user;
    }

    @Override
    public ObjectNode chatJson() {
        return user.chatJson();
    }

    @Override
    public History history() {
        return history;
    }

    /** The bot has met this account: in a message, a shared contact, a forward. */
    public boolean isSeen() {
        return seen;
    }

    public boolean isStarted() {
        return started;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public void see() {
        seen = true;
    }

    public void start() {
        seen = true;
        started = true;
    }

    public void block() {
        blocked = true;
    }

    public void unblock() {
        blocked = false;
    }

    public void delete() {
        deleted = true;
        user = user.withoutNames();
    }

    @Override
    public void checkWritable() {
        if (deleted) {
            throw Refusal.forbidden("user is deactivated");
        }
        if (!started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
        if (blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
    }
}
