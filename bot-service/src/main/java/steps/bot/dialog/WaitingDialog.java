package steps.bot.dialog;

import io.smallrye.mutiny.Uni;

/** A dialogue that asks something and waits for the answer. */
public interface WaitingDialog<S extends DialogState, B extends Button> extends Dialog<B> {
    /** The sealed root of its states. */
    Class<S> states();

    /** Something came while the chat stood in one of our states. */
    Uni<Turn> on(S state, Visit visit);

    /** The chat still stands there and is shown once more what is being asked, as a new message. */
    Uni<Turn> again(S state, Visit visit);
}
