import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Receiver;

/** The properties that all tracks of a row share. */
record Group(Course course, Client client, Receiver receiver, Claim claim) {
    private static final List<Receiver> PLAIN = List.of(Receiver.WANDERING, Receiver.GRAINY);

    /** The plain receivers with every claim, the others as they come, and clients that report rarely. */
    static List<Group> all() {
        List<Group> all = new ArrayList<>();
        for (Course course : Course.values()) {
            for (Client client : Client.values()) {
                if (client.isFrequent()) {
                    Arrays.stream(Receiver.values()).forEach(receiver -> addClaims(all, course, client, receiver));
                } else {
                    all.add(new Group(course, client, Receiver.WANDERING, Claim.HONEST));
                }
            }
        }
        return all;
    }

    private static void addClaims(List<Group> all, Course course, Client client, Receiver receiver) {
        for (Claim claim : Claim.values()) {
            if (claim == Claim.HONEST || PLAIN.contains(receiver)) {
                all.add(new Group(course, client, receiver, claim));
            }
        }
    }

    boolean isHonest() {
        return claim == Claim.HONEST;
    }

    boolean isPlain() {
        return PLAIN.contains(receiver);
    }
}
