/** The chat page in a real browser, against a real sandbox, with the bot's side played by the tests. */
package steps.sandbox.page;
