package steps.bot.dialog;

/** A state whose question is answered in words, which can be corrected by editing them. */
public interface AwaitsWords extends DialogState {}
