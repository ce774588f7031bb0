package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.preference.MessagePreferences;
import steps.domain.preference.QuietHours;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.platform.lease.Lease;
import steps.platform.lease.Leases;
import steps.testing.People;
import steps.testing.Rows;

/** Makes broadcasts for people of a test's own, who never sleep. */
@ApplicationScoped
public class Mailing {
    private final Broadcasts broadcasts;
    private final BroadcastStarts starts;
    private final MessagePreferences preferences;
    private final Leases leases;
    private final Users users;
    private final Caches caches;
    private final Pool pool;

    public Mailing(
            Broadcasts broadcasts,
            BroadcastStarts starts,
            MessagePreferences preferences,
            Leases leases,
            Users users,
            Caches caches,
            Pool pool) {
        this.broadcasts = broadcasts;
        this.starts = starts;
        this.preferences = preferences;
        this.leases = leases;
        this.users = users;
        this.caches = caches;
        this.pool = pool;
    }

    /** No broadcast of another test is there, and the lease is this one's. */
    public Lease begin() {
        await(caches::refresh);
        Rows.change(pool, "delete from broadcast_click");
        Rows.change(pool, "delete from broadcast_recipient");
        Rows.change(pool, "delete from broadcast_trial");
        Rows.change(pool, "delete from broadcast");
        var lease = await(() -> leases.hold(BroadcastOutbox.LEASE));
        return lease;
    }

    /** Another sender has the right from now on. */
    public Lease takenOver() {
        Rows.change(pool, "update lease set epoch = epoch + 1 where name = 'broadcast'");
        return new Lease("broadcast", Rows.number(pool, "select epoch from lease where name = 'broadcast'"));
    }

    public List<User> readers(int count) {
        return IntStream.range(0, count).mapToObj(i -> reader("Reader" + i)).toList();
    }

    public User reader(String name) {
        var user = People.registered(users, name);
        await(() -> preferences.beQuiet(user.id(), QuietHours.none()));
        return user;
    }

    public static Audience to(List<User> people, Condition... conditions) {
        return new Audience(Stream.concat(
                        Stream.of(new Condition.Listed(
                                people.stream().map(User::telegramId).toList())),
                        Stream.of(conditions))
                .toList());
    }

    public Broadcast draft(Audience audience) {
        var draft =
                new BroadcastDraft("Новость", BroadcastMessage.Written.words("Да", "Yes"), List.of(), audience, false);
        var outcome = await(() -> broadcasts.draft(draft, "Анна"));
        return ((BroadcastOutcome.Changed) outcome).broadcast();
    }

    /** It is being sent. */
    public Broadcast going(List<User> people) {
        var draft = draft(to(people));
        await(() -> broadcasts.sendNow(draft.id()));
        assertThat(await(starts::beginNext)).isTrue();
        return known(draft);
    }

    public Broadcast known(Broadcast broadcast) {
        return await(() -> broadcasts.find(broadcast.id()));
    }

    public long count(Broadcast broadcast, String state) {
        return Rows.number(
                pool,
                "select count(*) from broadcast_recipient where broadcast_id = $1 and state = $2",
                broadcast.id(),
                state);
    }
}
