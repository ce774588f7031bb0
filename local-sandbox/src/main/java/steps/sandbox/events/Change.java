package steps.sandbox.events;

/** One thing that changed. */
public sealed interface Change {
    record InChat(long chatId) implements Change {}

    record InPeople() implements Change {}

    record Call(long number, long chatId) implements Change {}

    /** The queue, the webhook or another thing without a place on the chat page. */
    record Elsewhere() implements Change {}

    record Reset() implements Change {}
}
