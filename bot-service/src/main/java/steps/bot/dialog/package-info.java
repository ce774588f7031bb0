/** What a dialogue is made of: what a person did, the state of the chat, the next state and what to say. */
@NullMarked
package steps.bot.dialog;

import org.jspecify.annotations.NullMarked;
