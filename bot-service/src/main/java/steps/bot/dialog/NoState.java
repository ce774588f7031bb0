package steps.bot.dialog;

/** For dialogues that never wait: their buttons carry all there is to know. */
public final class NoState implements DialogState {
    private NoState() {}
}
