import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.tracks.Client;
import steps.domain.walk.tracks.Course;
import steps.domain.walk.tracks.Receiver;
import steps.domain.walk.tracks.Track;
import steps.domain.walk.tracks.TrackCsv;
import steps.domain.walk.tracks.TrackGenerator;

/** Prints as Markdown what the step rules pay for generated tracks of unseen seeds and for recorded ones. */
final class TrackBench {
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
        out.println("""
                The rules were made on the seeds from 1 to 600 and are shown on others.
                Counted is in percent of the true way: mean (smallest–largest); on the bench, steps in 20 minutes.
                "Before" is the first version of the rules, which judged every fix by itself. The plain sum adds all
                distances; the former system added segments of 5.5–50 m at up to 8 km/h; recorders of tracks leave out
                what is less accurate than 50 m and take a point for every 10 m.""");
        compare(generated);
        summarise(generated);
        detail(generated);
        recorded.values().forEach(this::show);
    }

    private Map<Group, List<Score>> generate() {
        Map<Group, List<Score>> scores = new LinkedHashMap<>();
        for (Group group : Group.all()) {
            scores.put(
                    group,
                    LongStream.range(0, options.runs())
                            .mapToObj(i -> track(group, options.firstSeed() + i))
                            .map(track -> Score.of(track, rules))
                            .toList());
        }
        return scores;
    }

    private static Track track(Group group, long seed) {
        return TrackGenerator.track(group.course(), group.client(), group.receiver(), group.claim(), seed);
    }

    private void compare(Map<Group, List<Score>> generated) {
        out.printf("%n## Aims%n%nBoth models of plain receivers together, accuracies honest unless it is said otherwise.%n%n");
        head(Arrays.stream(Rule.values()).map(Rule::label).toList(), "tracks", "aim");
        for (Aim aim : Aim.all()) {
            Cell cell = cell(generated, aim.of());
            row(
                    Arrays.stream(Rule.values())
                            .map(rule -> aim.figure().apply(cell, rule))
                            .toList(),
                    aim.what(),
                    aim.wanted());
        }
    }

    private void summarise(Map<Group, List<Score>> generated) {
        out.printf("%n## Per course%n%nBoth models of plain receivers, honest; then the others, and those that report rarely.%n%n");
        head(List.of(
                "course", "open map", "before", "pocket", "before", "iOS", "before", "fused", "mixed", "indoors", "canyon",
                "every 2–5 min", "significant"));
        for (Course course : Course.values()) {
            List<String> cells = new ArrayList<>(List.of(label(course)));
            for (Client client : List.of(Client.OPEN_MAP, Client.POCKET, Client.IOS)) {
                Cell cell = cell(generated, group -> group.course() == course
                        && group.client() == client
                        && group.isPlain()
                        && group.isHonest());
                cells.add(cell.mean(Rule.NOW));
                cells.add(cell.mean(Rule.BEFORE));
            }
            for (Receiver receiver : List.of(Receiver.FUSED, Receiver.MIXED, Receiver.INDOORS, Receiver.CANYON)) {
                cells.add(cell(generated, group -> group.course() == course && group.receiver() == receiver)
                        .mean(Rule.NOW));
            }
            for (Client client : List.of(Client.BATCHED, Client.SIGNIFICANT)) {
                cells.add(cell(generated, group -> group.course() == course && group.client() == client)
                        .mean(Rule.NOW));
            }
            row(cells);
        }
    }

    private void detail(Map<Group, List<Score>> generated) {
        out.printf("%n## Per course, client, receiver and claim%n%nMeans of a track.%n%n");
        head(Cell.COLUMNS, "course", "client", "receiver", "claim");
        generated.forEach((group, scores) -> {
            row(
                    new Cell(scores, rules).row(),
                    label(group.course()),
                    label(group.client()),
                    label(group.receiver()),
                    label(group.claim()));
            if (options.each()) {
                scores.forEach(score -> row(new Cell(List.of(score), rules).row(), score.name(), "", "", ""));
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
