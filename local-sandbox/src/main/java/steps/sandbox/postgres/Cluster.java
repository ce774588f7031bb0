package steps.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** A folder with data/, the server's log and the superuser's password, and the server that works on it. */
record Cluster(Path folder, Programs programs, Durability durability) {
    static final String HOST = "127.0.0.1";

    private static final String MAJOR = "18";
    private static final Duration UNHURRIED = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(5);

    static Cluster durable(Path folder) {
        try {
            // One spelling, whatever links lead there: a server is known by the folder on its command line.
            return in(Files.createDirectories(folder).toRealPath(), Durability.DURABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    static Cluster temporary() {
        try {
            return in(Files.createTempDirectory("steps-postgres-"), Durability.THROWAWAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cluster in(Path folder, Durability durability) {
        return new Cluster(folder, new Programs(Bundle.unpackedIn(Bundle.userCache())), durability);
    }

    void createUnlessThere() {
        try {
            if (Files.isDirectory(data())) {
                refuseOtherVersion();
                return;
            }
            writePassword();
            // Under another name until it is whole, so that an interrupted initdb leaves no half cluster.
            Path unfinished = folder.resolve("data.unfinished");
            Folders.delete(unfinished);
            programs.initialise(unfinished, passwordFile(), durability);
            Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's data folder could not be created: " + e.getMessage(), e);
        }
    }

    Optional<Postmaster> postmaster() {
        return Postmaster.on(data());
    }

    Superuser superuser(int port) {
        try {
            return new Superuser(HOST, port, Files.readString(passwordFile()).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The superuser's password is gone from " + passwordFile(), e);
        }
    }

    boolean answersOn(int port) {
        return superuser(port).finds(data());
    }

    void start(int port) {
        Postmaster.disownStranger(data());
        log().keepOneOld();
        Instant end = Instant.now().plus(UNHURRIED);
        while (true) {
            try {
                programs.start(data(), log().file(), port, durability);
                return;
            } catch (LocalPostgresException e) {
                if (!log().lastWords().contains("pre-existing shared memory block")
                        || Instant.now().isAfter(end)) {
                    throw new LocalPostgresException(
                            "PostgreSQL did not start on " + data() + ": " + log().lastWords(), e);
                }
                // Children of a killed server still hold its memory; they end within moments.
                Pause.brief();
            }
        }
    }

    /** After kill -9 of the server its children keep the port until they notice. */
    void awaitChildrenOfTheKilled(int port) {
        Instant end = Instant.now().plus(SHORT);
        while (Postmaster.leftItsFileIn(data())
                && !FreePort.isFree(port)
                && Instant.now().isBefore(end)) {
            Pause.brief();
        }
    }

    /** On a random port; somebody may take it between our look and the server's. */
    int startSomewhere() {
        for (int attempt = 1; ; attempt++) {
            int port = FreePort.any();
            try {
                start(port);
                return port;
            } catch (LocalPostgresException e) {
                if (attempt == 5 || !log().lastWords().contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    void stop() {
        attempt("fast", UNHURRIED);
        stopUnresponsive();
    }

    /** One that answers nobody is not asked politely first. */
    void stopUnresponsive() {
        attempt("immediate", SHORT);
        postmaster().ifPresent(Postmaster::kill);
    }

    private void attempt(String mode, Duration patience) {
        if (postmaster().isEmpty()) {
            return;
        }
        try {
            programs.stop(data(), mode, patience);
        } catch (LocalPostgresException e) {
            System.getLogger(Cluster.class.getName())
                    .log(System.Logger.Level.WARNING, "PostgreSQL does not stop: {0}", e.getMessage());
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    private ServerLog log() {
        return new ServerLog(folder.resolve("log"));
    }

    private Path passwordFile() {
        return folder.resolve("superuser-password");
    }

    private void refuseOtherVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new LocalPostgresException("The data in " + data() + " is PostgreSQL " + version + "'s, ours is "
                    + MAJOR + ": move that folder away to start afresh.");
        }
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    }
}
