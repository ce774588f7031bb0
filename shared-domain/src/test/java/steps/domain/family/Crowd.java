package steps.domain.family;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.People;
import steps.testing.Rows;

/** People of whom each does one thing at a time, as their conversation sees to; who goes for good is followed by somebody new. */
final class Crowd {
    private final Pool pool;
    private final Users users;
    private final List<Place> places;
    private final List<Long> everybody = new CopyOnWriteArrayList<>();

    Crowd(Pool pool, Users users, int size) {
        this.pool = pool;
        this.users = users;
        this.places =
                IntStream.range(0, size).mapToObj(n -> new Place(newcomer())).toList();
    }

    /** Somebody who is not busy, with nobody else doing anything for them until they are done. */
    void somebody(Random random, Consumer<Place> deed) {
        var place = places.get(random.nextInt(places.size()));
        if (place.busy.tryLock()) {
            try {
                deed.accept(place);
            } finally {
                place.busy.unlock();
            }
        }
    }

    User anybody(Random random) {
        return places.get(random.nextInt(places.size())).user;
    }

    Long[] everybody() {
        return everybody.toArray(Long[]::new);
    }

    private User newcomer() {
        var user = People.registered(users, "Somebody");
        Rows.change(pool, "update users set username = $1 where id = $2", nameOf(user), user.id());
        everybody.add(user.id());
        return user;
    }

    static String nameOf(User user) {
        return "crowd" + user.id();
    }

    /** Where somebody stands. */
    final class Place {
        private final ReentrantLock busy = new ReentrantLock();
        private volatile User user;

        private Place(User user) {
            this.user = user;
        }

        User user() {
            return user;
        }

        void isFollowed() {
            user = newcomer();
        }
    }
}
