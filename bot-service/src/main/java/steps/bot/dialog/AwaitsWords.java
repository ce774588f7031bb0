package steps.bot.dialog;

/** Marks a state whose question is answered in words, which can be corrected by editing them. */
public interface AwaitsWords {}
