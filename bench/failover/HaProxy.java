import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Leads whoever asks for the database to the one server of which Patroni says that it is the primary. */
final class HaProxy {
    private final int port = Http.freePort();

    HaProxy(Path folder, Path logs, List<Member> members) throws IOException {
        Path settings = folder.resolve("haproxy.cfg");
        Files.writeString(settings, """
                global
                  maxconn 500
                defaults
                  mode tcp
                  timeout connect 2s
                  timeout client 1h
                  timeout server 1h
                  timeout check 1s
                listen primary
                  bind 127.0.0.1:%d
                  option httpchk GET /primary
                  http-check expect status 200
                  # Who stays connected to a server that is the primary no more would go on asking it in vain.
                  default-server inter 1s fastinter 250ms downinter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
                %s
                """.formatted(port, members.stream()
                        .map(member -> "  server %s 127.0.0.1:%d check port %d"
                                .formatted(member.name(), member.port(), member.patroniPort()))
                        .collect(Collectors.joining("\n"))));
        Program.start("haproxy", logs, Map.of(), List.of("/usr/sbin/haproxy", "-db", "-f", settings.toString()));
    }

    int port() {
        return port;
    }
}
