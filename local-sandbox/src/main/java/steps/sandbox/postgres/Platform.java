package steps.sandbox.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/** The machine we run on, as far as the bundled PostgreSQL cares. */
final class Platform {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String CPU = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** The name of the archive of this machine's binaries on the class path. */
    static String archive() {
        return archive(OS, CPU);
    }

    static String archive(String os, String cpu) {
        String system = os.startsWith("linux") ? "linux" : os.startsWith("mac") ? "darwin" : "";
        String processor = switch (cpu) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (system.isEmpty() || processor.isEmpty()) {
            throw new LocalPostgresException("There is no bundled PostgreSQL for " + os + " on " + cpu
                    + ": set POSTGRES_HOST to a PostgreSQL 15 or newer.");
        }
        return "postgres-" + system + "-" + processor + ".txz";
    }

    static boolean isMac() {
        return OS.startsWith("mac");
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
