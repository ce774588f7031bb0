import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course.Kind;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Receiver;

/**
 * Something that the rules are meant to reach.
 *
 * @param wanted in words
 * @param of which tracks
 * @param figure what is looked at, by one rule
 */
record Aim(String what, String wanted, Predicate<Group> of, BiFunction<Cell, Rule, String> figure) {
    private static final double TOO_MUCH = 115;
    private static final double NEARLY_WHOLE = 85;
    private static final double MANY_STEPS = 110;

    static List<Aim> all() {
        return List.of(
                mean("map open, ordinary walks", "98–104 %", walks(Client.OPEN_MAP)),
                new Aim("… above 115 %", "below 8 %", walks(Client.OPEN_MAP), Aim::tooMuch),
                mean("pocket, ordinary walks", "98–102 %", walks(Client.POCKET)),
                mean("iOS, ordinary walks", "98–102 %", walks(Client.IOS)),
                new Aim("… below 85 %, all three", "below 2 %", ordinary(Aim::isPlainHonest), Aim::tooLittle),
                mean("ordinary walks, accuracy optimistic or absent", "98–104 %", ordinary(Aim::isPlainDishonest)),
                bench("standing 20 min, above 110 steps, map open", "2 %", Client.OPEN_MAP),
                bench("… pocket", "3 %", Client.POCKET),
                bench("… iOS", "3 %", Client.IOS),
                new Aim("… the most of any", "", course(Course.BENCH, Aim::isPlainHonest), Cell::largest),
                mean("standing, accuracy optimistic or absent", "below 120", course(Course.BENCH, Aim::isPlainDishonest)),
                mean("Android mixing satellites and Wi-Fi, ordinary walks", "85 %", ordinary(of(Receiver.MIXED))),
                new Aim("… above 115 %", "", ordinary(of(Receiver.MIXED)), Aim::tooMuch),
                new Aim("… below 85 %", "", ordinary(of(Receiver.MIXED)), Aim::tooLittle),
                mean("… bicycle at 10 km/h", "below 3 %", course(Course.BICYCLE_10, of(Receiver.MIXED))),
                mean("playground of 18 m, map open", "50 %", course(Course.PLAYGROUND, plainHonest(Client.OPEN_MAP))),
                mean("… fused receiver", "40 %", course(Course.PLAYGROUND, fusedMap())),
                mean("fused receiver, ordinary walks", "98–104 %", ordinary(of(Receiver.FUSED))),
                mean("between high buildings, ordinary walks", "98–104 %", ordinary(of(Receiver.CANYON))),
                mean("behind walls, standing", "below 120", course(Course.BENCH, of(Receiver.INDOORS))),
                mean("a fix every 2–5 min, ordinary walks", "said openly", ordinary(of(Client.BATCHED))),
                mean("… street grid", "said openly", course(Course.BLOCKS, of(Client.BATCHED))),
                mean("… dog park", "said openly", course(Course.DOG_PARK, of(Client.BATCHED))),
                mean("… bicycle at 10 km/h", "below 3 %", course(Course.BICYCLE_10, of(Client.BATCHED))),
                mean("significant changes only, ordinary walks", "said openly", ordinary(of(Client.SIGNIFICANT))),
                mean("… bicycle at 10 km/h", "below 3 %", course(Course.BICYCLE_10, of(Client.SIGNIFICANT))),
                mean("tram, bicycle, scooter, car, ferry", "below 3 %", kind(Kind.RIDE, Group::isPlain)),
                mean("car in a jam", "bounded by the daily limit", course(Course.JAM, Aim::isPlainHonest)),
                mean("bus in a jam", "bounded by the daily limit", course(Course.BUS_JAM, Aim::isPlainHonest)),
                mean("beside a child's bicycle", "whole", course(Course.BESIDE_BICYCLE, Aim::isPlainHonest)),
                mean("jog at 9 km/h", "nothing: over the limit", course(Course.JOG_9, Aim::isPlainHonest)),
                mean("jog at 11 km/h", "nothing: over the limit", course(Course.JOG_11, Aim::isPlainHonest)));
    }

    private static Aim mean(String what, String wanted, Predicate<Group> of) {
        return new Aim(what, wanted, of, Cell::mean);
    }

    private static Aim bench(String what, String wanted, Client client) {
        return new Aim(what, wanted, course(Course.BENCH, plainHonest(client)), Aim::manySteps);
    }

    private static String tooMuch(Cell cell, Rule rule) {
        return cell.shareAbove(rule, TOO_MUCH);
    }

    private static String tooLittle(Cell cell, Rule rule) {
        return cell.shareBelow(rule, NEARLY_WHOLE);
    }

    private static String manySteps(Cell cell, Rule rule) {
        return cell.shareAbove(rule, MANY_STEPS);
    }

    private static Predicate<Group> walks(Client client) {
        return ordinary(plainHonest(client));
    }

    private static Predicate<Group> ordinary(Predicate<Group> of) {
        return kind(Kind.WALK, of);
    }

    private static Predicate<Group> kind(Kind kind, Predicate<Group> of) {
        return of.and(group -> group.course().kind() == kind)
                .and(group -> group.client().isFrequent() || kind != Kind.RIDE);
    }

    private static Predicate<Group> course(Course course, Predicate<Group> of) {
        return of.and(group -> group.course() == course);
    }

    private static Predicate<Group> plainHonest(Client client) {
        return group -> isPlainHonest(group) && group.client() == client;
    }

    private static boolean isPlainHonest(Group group) {
        return group.isPlain() && group.isHonest() && group.client().isFrequent();
    }

    private static boolean isPlainDishonest(Group group) {
        return group.claim() == Claim.OPTIMISTIC || group.claim() == Claim.ABSENT;
    }

    private static Predicate<Group> of(Receiver receiver) {
        return group -> group.receiver() == receiver;
    }

    private static Predicate<Group> of(Client client) {
        return group -> group.client() == client;
    }

    private static Predicate<Group> fusedMap() {
        return group -> group.receiver() == Receiver.FUSED && group.client() == Client.OPEN_MAP;
    }
}
