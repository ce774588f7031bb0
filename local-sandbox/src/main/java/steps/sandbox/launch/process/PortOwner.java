package steps.sandbox.launch.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as the system tells: by /proc on Linux, by lsof elsewhere. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Pattern LSOF = Pattern.compile("p(\\d+)");

    private PortOwner() {}

    static Optional<ProcessHandle> of(int port) {
        Optional<Long> pid = Files.isDirectory(PROC.resolve("net")) ? fromProc(port) : fromLsof(port);
        return pid.flatMap(ProcessHandle::of);
    }

    private static Optional<Long> fromProc(int port) {
        Set<String> sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals(LISTENING))
                .filter(columns -> columns[1].endsWith(":" + "%04X".formatted(port)))
                .map(columns -> columns[9])
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .map(ProcessHandle::pid)
                        .filter(pid -> holdsOneOf(sockets, pid))
                        .findFirst();
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (Path file : files) {
                Matcher socket = SOCKET.matcher(Files.readSymbolicLink(file).toString());
                if (socket.matches() && sockets.contains(socket.group(1))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // Another person's process, or one that has just ended.
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher pid = LSOF.matcher(said);
            return pid.find() ? Optional.of(Long.valueOf(pid.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
