/** Takes in what a person did: claims the chat, finds the dialogue, stores what it decided in one transaction. */
package steps.bot.dialog.engine;
