package steps.sandbox.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL binaries on the class path, unpacked once into a folder that carries their checksum. */
final class Bundle {
    private Bundle() {}

    /** The folder with bin/, lib/ and share/; any number of processes may ask at once. */
    static Path unpackedIn(Path cache) {
        String archive = Platform.archive();
        try {
            Path home = cache.resolve(archive.replace(".txz", "-" + checksum(archive)));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "PostgreSQL cannot be unpacked into " + cache + " (" + e.getMessage()
                            + "): set XDG_CACHE_HOME to a folder that you may write to.",
                    e);
        }
    }

    static Path userCache() {
        return absolute("XDG_CACHE_HOME")
                .or(() -> absolute("HOME").map(Bundle::cacheIn))
                .orElseGet(() -> cacheIn(Path.of(System.getProperty("user.home"))))
                .resolve("steps-bot");
    }

    private static Path cacheIn(Path home) {
        return home.resolve(Platform.isMac() ? "Library/Caches" : ".cache");
    }

    private static Optional<Path> absolute(String variable) {
        return Optional.ofNullable(System.getenv(variable)).map(Path::of).filter(Path::isAbsolute);
    }

    private static void unpack(String archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        // Under another name until it is whole: a process that is killed half-way leaves nothing that looks complete.
        Path unfinished = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try (InputStream compressed = open(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was faster; its folder is as good as ours.
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive names a file outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String checksum(String archive) throws IOException {
        try (DigestInputStream in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static InputStream open(String archive) {
        InputStream in = Bundle.class.getResourceAsStream("/" + archive);
        if (in == null) {
            throw new LocalPostgresException(
                    "The PostgreSQL binaries for this machine (" + archive + ") are not on the class path.");
        }
        return in;
    }
}
