package steps.admin.command;

import java.sql.SQLException;

/** What a command tells whoever has started it, and its exit code. */
public final class Console {
    public static final int WRONG_USAGE = 2;

    private Console() {}

    public static int say(String words) {
        System.out.println(words);
        return 0;
    }

    public static int refuse(String words, int code) {
        System.err.println(words);
        return code;
    }

    /** Without what follows, which may quote a row and with it a secret. */
    public static String firstLine(SQLException failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage().lines().findFirst().orElse("");
    }
}
