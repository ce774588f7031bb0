/** What a dialogue is made of: what a person did, the state of the chat, the next state and what to say. */
package steps.bot.dialog;
