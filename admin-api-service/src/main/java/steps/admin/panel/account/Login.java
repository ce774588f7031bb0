package steps.admin.panel.account;

import java.time.Duration;

/** What became of an attempt to come in. */
public sealed interface Login {
    /**
     * They are in.
     *
     * @param token for the cookie
     */
    record LetIn(String token) implements Login {}

    /** The password is right; a code of the authenticator is wanted as well. */
    record CodeWanted() implements Login {}

    record WrongCode() implements Login {}

    /** No such name, or another password: nobody is told which. */
    record Wrong() implements Login {}

    /** Nothing was looked at: too many attempts have failed. */
    record TooSoon(Duration remaining) implements Login {}
}
