import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import steps.domain.walk.WalkRules;
import steps.domain.walk.tracks.Claim;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Course.Kind;
import steps.domain.walk.tracks.Track;
import steps.domain.walk.tracks.TrackCsv;
import steps.domain.walk.tracks.TrackGenerator;

/** Prints as Markdown what the step rules pay for generated tracks of unseen seeds and for recorded ones. */
final class TrackBench {
    /** What all tracks of a row have in common. */
    private record Group(Course course, Client client, Claim claim) {}

    private final Options options;
    private final WalkRules rules;
    private final PrintStream out;

    private TrackBench(Options options, PrintStream out) {
        this.options = options;
        this.rules = options.rules();
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try {
            new TrackBench(Options.parse(arguments), out).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } finally {
            out.flush();
        }
    }

    private void run() throws IOException {
        // Read first, so that a wrong folder is said before the long part.
        Map<Path, List<Track>> recorded = new LinkedHashMap<>();
        for (Path folder : options.folders()) {
            recorded.put(folder, TrackCsv.readFolder(folder));
        }
        Map<Group, List<Score>> generated = generate();
        out.printf("# What the step rules pay%n%n");
        out.printf(
                "%d generated tracks a class, seeds from %d; start distance %s m, otherwise the default rules.%n",
                options.runs(), options.firstSeed(), rules.startDistanceM());
        out.println(
                "Counted is in percent of the true way: mean (smallest–largest); on the bench, steps in 20 minutes.");
        out.println("The plain sum adds all distances; the original rule adds segments of 5.5–50 m at up to 8 km/h.");
        summarise(generated);
        sumUpWalks(generated);
        detail(generated);
        recorded.values().forEach(this::show);
    }

    private Map<Group, List<Score>> generate() {
        Map<Group, List<Score>> scores = new LinkedHashMap<>();
        for (Course course : Course.values()) {
            for (Client client : Client.values()) {
                for (Claim claim : Claim.values()) {
                    scores.put(
                            new Group(course, client, claim),
                            LongStream.range(0, options.runs())
                                    .mapToObj(i -> TrackGenerator.track(course, client, claim, options.firstSeed() + i))
                                    .map(track -> Score.of(track, rules))
                                    .toList());
                }
            }
        }
        return scores;
    }

    private void summarise(Map<Group, List<Score>> generated) {
        out.printf("%n## Per class%n%nHonest accuracy for each client, then all clients with another claim.%n%n");
        head(List.of("course", "open map", "pocket", "iOS", "too optimistic", "absent", "plain sum", "original rule"));
        for (Course course : Course.values()) {
            Cell all = cell(generated, group -> group.course() == course);
            row(
                    label(course),
                    honest(generated, course, Client.OPEN_MAP),
                    honest(generated, course, Client.POCKET),
                    honest(generated, course, Client.IOS),
                    claimed(generated, course, Claim.OPTIMISTIC),
                    claimed(generated, course, Claim.ABSENT),
                    all.mean(Score::plainM),
                    all.mean(Score::originalM));
        }
    }

    private String honest(Map<Group, List<Score>> generated, Course course, Client client) {
        return cell(generated, group -> group.equals(new Group(course, client, Claim.HONEST)))
                .counted();
    }

    private String claimed(Map<Group, List<Score>> generated, Course course, Claim claim) {
        return cell(generated, group -> group.course() == course && group.claim() == claim)
                .counted();
    }

    private void sumUpWalks(Map<Group, List<Score>> generated) {
        List<String> walks = Arrays.stream(Course.values())
                .filter(course -> course.kind() == Kind.WALK)
                .map(TrackBench::label)
                .toList();
        out.printf("%n## All ordinary walks%n%n%s.%n%n", String.join(", ", walks));
        head(List.of("client", "claim", "counted", "below 85 %", "plain sum", "original rule"));
        for (Client client : Client.values()) {
            for (Claim claim : Claim.values()) {
                Cell cell = cell(
                        generated,
                        group -> group.client() == client
                                && group.claim() == claim
                                && group.course().kind() == Kind.WALK);
                row(
                        label(client),
                        label(claim),
                        cell.counted(),
                        cell.poor(),
                        cell.mean(Score::plainM),
                        cell.mean(Score::originalM));
            }
        }
    }

    private void detail(Map<Group, List<Score>> generated) {
        out.printf("%n## Per course, client and claim%n%nMeans of a track.%n%n");
        head(Cell.COLUMNS, "course", "client", "claim");
        generated.forEach((group, scores) -> {
            String[] labels = {label(group.course()), label(group.client()), label(group.claim())};
            row(new Cell(scores, rules).row(), labels);
            if (options.each()) {
                scores.forEach(score -> row(new Cell(List.of(score), rules).row(), score.name(), "", ""));
            }
        });
    }

    private void show(List<Track> tracks) {
        out.printf("%n## Recorded%n%nThe way is the length of the track's outline (Douglas and Peucker, 10 m).%n%n");
        head(Cell.COLUMNS, "track");
        tracks.stream()
                .map(track -> Score.of(track, rules))
                .filter(score -> score.lengthM() > 0)
                .forEach(score -> row(new Cell(List.of(score), rules).row(), score.name()));
    }

    private void head(List<String> columns, String... labels) {
        row(columns, labels);
        out.println("|" + "---|".repeat(labels.length + columns.size()));
    }

    private void row(List<String> cells, String... labels) {
        out.println("| " + String.join(" | ", labels) + (labels.length == 0 ? "" : " | ") + String.join(" | ", cells)
                + " |");
    }

    private void row(String... cells) {
        row(List.of(cells));
    }

    private Cell cell(Map<Group, List<Score>> generated, Predicate<Group> wanted) {
        return new Cell(
                generated.entrySet().stream()
                        .filter(entry -> wanted.test(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .toList(),
                rules);
    }

    private static String label(Enum<?> constant) {
        return constant == Client.IOS
                ? "iOS"
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
