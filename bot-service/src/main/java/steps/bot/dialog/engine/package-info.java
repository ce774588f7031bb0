/** Takes in what a person did: claims the chat, finds the dialogue, stores what it decided in one transaction. */
@NullMarked
package steps.bot.dialog.engine;

import org.jspecify.annotations.NullMarked;
