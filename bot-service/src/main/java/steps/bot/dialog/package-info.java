/** The dialogue engine: from what a person did and the state of the chat to the next state and what to say. */
package steps.bot.dialog;
