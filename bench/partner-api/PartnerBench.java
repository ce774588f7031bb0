import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** Measures the partners' API beside psql doing the same work on the same server, and prints a table as Markdown. */
final class PartnerBench {
    static final int ROWS = 100_000;
    private static final int MANY_ROWS = 1_000_000;
    private static final String RANGE = "2025-01-01-2025-12-31";
    private static final String YEAR_OF_MANY = "2024-01-01-2024-12-31";

    private PartnerBench() {}

    public static void main(String... arguments) throws Exception {
        String quarkusApp = arguments[0];
        Path folder = Files.createTempDirectory("partner-bench");
        try (LocalPostgres postgres = LocalPostgres.durable(
                        folder.resolve("postgres"), new Login("bench", "bench", "bench"), OptionalInt.of(Ports.free()));
                AdminProcess admin = AdminProcess.start(quarkusApp, postgres)) {
            run(folder, new Psql(postgres, folder), admin);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, Psql psql, AdminProcess admin) throws IOException, InterruptedException {
        psql.run(Sql.SECOND_LIST);
        List<PickupList> lists = List.of(
                PickupList.write(folder, "a", 0), PickupList.write(folder, "b", 0), PickupList.write(folder, "a", 1));
        PickupList a = lists.get(0);
        PickupList b = lists.get(1);
        PickupList changed = lists.get(2);
        System.out.println("| work | API, s | psql, s | ratio |\n|---|---|---|---|");
        Rounds.of("upload, all new", round -> admin.upload(round % 2 == 0 ? a : b),
                round -> psql.replace(round % 2 == 0 ? a : b)).print();
        admin.upload(a);
        Rounds.of("upload, the same list", round -> admin.upload(a), round -> psql.replace(a)).print();
        Rounds.of("upload, 1 % changed", round -> admin.upload(round % 2 == 0 ? changed : a),
                round -> psql.replace(round % 2 == 0 ? changed : a)).print();
        psql.run(Sql.orders("2025-01-01", ROWS));
        Rounds.of("export, JSON", round -> admin.export(RANGE, ""), round -> psql.copy("2025-01-01")).print();
        Rounds.of("export, CSV", round -> admin.export(RANGE, "?format=csv"), round -> psql.copy("2025-01-01")).print();
        memory(psql, admin);
    }

    private static void memory(Psql psql, AdminProcess admin) throws IOException, InterruptedException {
        long before = admin.residentMebibytes();
        psql.run(Sql.orders("2024-01-01", MANY_ROWS));
        long bytes;
        long highest;
        try (Watch watch = Watch.over(admin)) {
            bytes = admin.export(YEAR_OF_MANY, "");
            highest = watch.highest();
        }
        System.out.printf(
                "%n%,d orders, %d MB of JSON: %d MiB resident before, at most %d MiB meanwhile (+%d MiB).%n",
                MANY_ROWS, bytes / 1_000_000, before, highest, highest - before);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
