package steps.sandbox.snapshot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.sandbox.chat.CallbackQueries;
import steps.sandbox.chat.Chats;
import steps.sandbox.chat.Group;
import steps.sandbox.chat.History;
import steps.sandbox.chat.HistoryState;
import steps.sandbox.chat.Peer;
import steps.sandbox.chat.Person;
import steps.sandbox.chat.User;
import steps.sandbox.files.StoredFile;
import steps.sandbox.updates.AllowedUpdates;
import steps.sandbox.updates.PendingUpdate;
import steps.sandbox.updates.UpdateQueue;
import steps.sandbox.updates.WebhookSettings;
import steps.sandbox.world.Bot;
import steps.sandbox.world.World;

/** All that survives a restart, at one moment. Its parts never change, so it can be written by another thread. */
record Snapshot(
        int version,
        Chats.Counters counters,
        List<PersonState> people,
        List<GroupState> groups,
        QueueState queue,
        WebhookSettings webhook,
        Map<String, ArrayNode> commands,
        @Nullable Map<String, ObjectNode> menuButtons,
        @Nullable Map<String, String> description,
        @Nullable Map<String, String> shortDescription,
        Map<String, CallbackQueries.Pressed> callbacks,
        List<StoredFile> files) {
    private static final int VERSION = 1;

    record PersonState(
            User user, boolean seen, boolean started, boolean blocked, boolean deleted, HistoryState history) {}

    record GroupState(ObjectNode chat, boolean left, HistoryState history) {}

    record QueueState(int nextId, long lastAddedAt, Set<String> allowed, List<PendingUpdate> pending) {}

    static Snapshot of(World world) {
        List<PersonState> people = new ArrayList<>();
        List<GroupState> groups = new ArrayList<>();
        for (Peer peer : world.chats().all()) {
            switch (peer) {
                case Person person ->
                    people.add(new PersonState(
                            person.user(),
                            person.isSeen(),
                            person.isStarted(),
                            person.isBlocked(),
                            person.isDeleted(),
                            person.history().state()));
                case Group group ->
                    groups.add(new GroupState(
                            group.chatJson(), group.isLeft(), group.history().state()));
            }
        }
        UpdateQueue.State queue = world.queue().state();
        Bot.State bot = world.bot().state();
        return new Snapshot(
                VERSION,
                world.chats().counters(),
                people,
                groups,
                new QueueState(
                        queue.nextId(), queue.lastAddedAt(), queue.allowed().names(), queue.pending()),
                world.webhook().current(),
                bot.commands(),
                bot.menuButtons(),
                bot.description(),
                bot.shortDescription(),
                world.callbacks().state(),
                world.files().state());
    }

    void restore(World world) {
        if (version != VERSION) {
            throw new IllegalStateException("it has version " + version + ", this sandbox reads " + VERSION);
        }
        world.files().restore(files);
        for (PersonState person : people) {
            world.chats()
                    .add(new Person(
                            person.user(),
                            person.seen(),
                            person.started(),
                            person.blocked(),
                            person.deleted(),
                            History.of(person.history())));
        }
        groups.forEach(group -> world.chats().add(new Group(group.chat(), History.of(group.history()), group.left())));
        world.chats().restore(counters);
        world.bot().restore(new Bot.State(commands, menuButtons, description, shortDescription));
        world.callbacks().restore(callbacks);
        world.queue()
                .restore(new UpdateQueue.State(
                        queue.nextId(), queue.lastAddedAt(), new AllowedUpdates(queue.allowed()), queue.pending()));
        world.webhook().set(webhook);
    }
}
