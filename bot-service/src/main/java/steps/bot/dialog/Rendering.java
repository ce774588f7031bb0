package steps.bot.dialog;

/** A message whose words are found at once, in the reader's language; all that has to be looked up for them is known. */
@FunctionalInterface
public interface Rendering {
    Reply.Say say();
}
