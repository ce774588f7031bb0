package steps.admin.webhook;

import java.time.Duration;

/** What became of an attempt. */
sealed interface Outcome {
    /** It was answered by a 2xx. */
    record Arrived(int status) implements Outcome {}

    /**
     * It was answered by something else; a redirect is not followed.
     *
     * @param patience what {@code Retry-After} asks for, or nothing
     */
    record Refused(int status, Duration patience) implements Outcome {}

    /** 410: nobody is to come here again. */
    record Gone() implements Outcome {}

    /** It was not answered. */
    record Unanswered(String why) implements Outcome {}
}
