package steps.bot.dialog.engine;

/** What became of a failed update that was taken once more. */
public sealed interface Replay {
    /** It has had its effect; what it says is said by whichever replica finds it unsaid. */
    record Done() implements Replay {}

    /** It means nothing (any more): somebody writes in a group, or the kind is unknown. */
    record Meaningless() implements Replay {}

    /** Somebody else was faster, or there is no such failed update. */
    record NotOpen() implements Replay {}

    /** It stays open; {@code kind} is that of the failure. */
    record FailedAgain(String kind) implements Replay {}

    /** It stays open, since a newer version may understand it. */
    record Unreadable() implements Replay {}
}
