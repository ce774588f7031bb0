package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.sandbox.events.Change;
import steps.sandbox.events.Changes;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.settings.LiveSettings;

/** All people and groups, and the one sequence of message ids that the bot sees over all of them. */
public final class Chats {
    /** Real ids have outgrown 32 bits; starting beyond them shows who still keeps them in an int. */
    private static final long FIRST_USER_ID = 7_000_000_001L;

    private final Map<Long, Peer> peers = new LinkedHashMap<>();
    private final Map<Long, History> byActivity = new LinkedHashMap<>(16, 0.75f, true);
    private final LiveSettings settings;
    private final Changes changes;
    private long nextUserId = FIRST_USER_ID;
    private int lastMessageId;
    private long revision;
    private int total;

    public Chats(LiveSettings settings, Changes changes) {
        this.settings = settings;
        this.changes = changes;
    }

    public Collection<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Peer peer : peers.values()) {
            if (peer instanceof Person person) {
                people.add(person);
            }
        }
        return people;
    }

    public Collection<Peer> all() {
        return List.copyOf(peers.values());
    }

    public Optional<Peer> find(long chatId) {
        return Optional.ofNullable(peers.get(chatId));
    }

    public Optional<Person> person(long userId) {
        return find(userId).filter(Person.class::isInstance).map(Person.class::cast);
    }

    public long freeUserId() {
        while (peers.containsKey(nextUserId)) {
            nextUserId++;
        }
        return nextUserId++;
    }

    public void add(Peer peer) {
        peers.put(peer.id(), peer);
        total += peer.history().size();
        byActivity.put(peer.id(), peer.history());
        changes.tell(new Change.InPeople());
    }

    /** The User object of somebody whom the bot has met, else null. */
    public @Nullable ObjectNode seenUser(long userId) {
        return person(userId)
                .filter(Person::isSeen)
                .map(person -> person.user().json())
                .orElse(null);
    }

    /** Takes a new message in: it gets its id; what is beyond the limits of memory goes. */
    public Message add(Peer peer, Message draft) {
        checkStillThere(peer);
        Message message = draft.kept(++lastMessageId, ++revision);
        peer.history().put(message);
        total++;
        dropBeyondLimits(peer);
        changes.tell(new Change.InChat(peer.id()));
        return message;
    }

    public Message replace(Peer peer, Message changed) {
        checkStillThere(peer);
        Message message = changed.kept(changed.id(), ++revision);
        peer.history().put(message);
        changes.tell(new Change.InChat(peer.id()));
        return message;
    }

    public void remove(Peer peer, int messageId) {
        if (peer.history().remove(messageId)) {
            total--;
            changes.tell(new Change.InChat(peer.id()));
        }
    }

    /** While a call waited, a reset may have taken the chat away. */
    private void checkStillThere(Peer peer) {
        if (!peer.equals(peers.get(peer.id()))) {
            throw Refusal.badRequest("chat not found");
        }
    }

    private void dropBeyondLimits(Peer peer) {
        byActivity.put(peer.id(), peer.history());
        while (peer.history().size() > settings.now().messagesPerChat()) {
            peer.history().dropOldest();
            total--;
        }
        while (total > settings.now().messagesTotal()) {
            History idle = byActivity.values().iterator().next();
            if (idle.size() == 0) {
                byActivity.remove(byActivity.keySet().iterator().next());
            } else {
                idle.dropOldest();
                total--;
            }
        }
    }

    public void changed(Peer peer) {
        changes.tell(new Change.InChat(peer.id()));
    }

    public int totalMessages() {
        return total;
    }

    public int lastMessageId() {
        return lastMessageId;
    }

    public long revision() {
        return revision;
    }

    public long nextRevision() {
        return ++revision;
    }

    /** The Message object of the Bot API as it is at this second. */
    public ObjectNode json(Message message, long now) {
        return find(message.chatId())
                .map(peer -> MessageJson.of(message, peer, now))
                .orElseThrow(() -> new IllegalStateException("message of a forgotten chat"));
    }

    /** Forgets people and messages. Ids go on, so that a bot with a database never meets one of them twice. */
    public void clear() {
        peers.clear();
        byActivity.clear();
        total = 0;
    }

    public Counters counters() {
        return new Counters(nextUserId, lastMessageId, revision);
    }

    public void restore(Counters counters) {
        nextUserId = counters.nextUserId();
        lastMessageId = counters.lastMessageId();
        revision = counters.revision();
    }

    /** The sequences that go on after a restart. */
    public record Counters(long nextUserId, int lastMessageId, long revision) {}
}
