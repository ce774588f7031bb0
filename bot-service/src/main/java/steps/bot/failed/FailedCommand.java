package steps.bot.failed;

import static steps.bot.command.Await.await;

import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import steps.bot.dialog.engine.FailedUpdate;
import steps.bot.dialog.engine.FailedUpdates;
import steps.bot.dialog.engine.Replay;
import steps.bot.telegram.incoming.Replays;

/** {@code failed list|replay} for operators, who see nothing personal: neither chats nor bodies nor messages of errors. */
public class FailedCommand implements QuarkusApplication {
    private static final String USAGE = "Usage: failed list | failed replay ID | failed replay all";
    private static final int WRONG_USAGE = 2;

    private final FailedUpdates failedUpdates;
    private final Replays replays;

    FailedCommand(FailedUpdates failedUpdates, Replays replays) {
        this.failedUpdates = failedUpdates;
        this.replays = replays;
    }

    @Override
    public int run(String... args) {
        var command = String.join(" ", args);
        if (command.equals("failed list")) {
            return list();
        }
        if (command.matches("failed replay (all|[0-9]{1,18})")) {
            return replay(args[2]);
        }
        System.err.println(USAGE);
        return WRONG_USAGE;
    }

    private int list() {
        System.out.println(FailedTable.of(await(failedUpdates::open)));
        return 0;
    }

    private int replay(String which) {
        var chosen = await(failedUpdates::open).stream()
                .filter(failed -> which.equals("all") || failed.id() == Long.parseLong(which))
                .toList();
        if (chosen.isEmpty()) {
            System.out.println(which.equals("all") ? "No failed update is open." : which + ": not open");
            return which.equals("all") ? 0 : 1;
        }
        return replay(chosen);
    }

    /** One after the other, the oldest first, as they came. */
    private int replay(List<FailedUpdate> chosen) {
        int code = 0;
        for (var failed : chosen) {
            var replay = await(() -> replays.replay(failed));
            System.out.println(failed.id() + ": " + words(replay));
            code = Math.max(code, stillNeedsSomebody(replay) ? 1 : 0);
        }
        return code;
    }

    private static String words(Replay replay) {
        return switch (replay) {
            case Replay.Done done -> "done";
            case Replay.Meaningless nothing -> "means nothing, closed";
            case Replay.NotOpen other -> "not open";
            case Replay.FailedAgain(String kind) -> "failed again: " + kind;
            case Replay.Unreadable unreadable -> "cannot be read";
        };
    }

    private static boolean stillNeedsSomebody(Replay replay) {
        return switch (replay) {
            case Replay.Done done -> false;
            case Replay.Meaningless nothing -> false;
            case Replay.NotOpen other -> false;
            case Replay.FailedAgain again -> true;
            case Replay.Unreadable unreadable -> true;
        };
    }
}
