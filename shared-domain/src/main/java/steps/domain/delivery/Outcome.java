package steps.domain.delivery;

import java.time.Duration;

/** What became of an attempt to deliver. */
public sealed interface Outcome {
    /** It is there. */
    record Sent(long messageId) implements Outcome {}

    /** The person does not want to hear from us. */
    record Blocked(String reason) implements Outcome {}

    /** Nobody has that account in Telegram any more. */
    record Deleted(String reason) implements Outcome {}

    /** Nobody here can read what it says; it is kept for whoever can. */
    record Unreadable(String reason) implements Outcome {}

    /** It was not sent: nobody wants to hear it any more. */
    record TooLate(String reason) implements Outcome {}

    /** It will never arrive. */
    record Refused(String reason) implements Outcome {}

    /** It surely did not arrive and may the next time; the wait does not count as an attempt. */
    record Postponed(Duration pause) implements Outcome {}

    /** It surely did not arrive and may the next time. */
    record NotTaken(String reason) implements Outcome {}

    /** Nobody knows whether it arrived. */
    record Doubtful(String reason) implements Outcome {}

    /** The chat has another number now. */
    record Moved(long newChatId) implements Outcome {}
}
