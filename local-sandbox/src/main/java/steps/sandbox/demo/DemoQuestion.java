package steps.sandbox.demo;

/**
 * A question that people ask often.
 *
 * @param answer in Telegram's HTML
 */
public record DemoQuestion(String language, String question, String answer) {}
