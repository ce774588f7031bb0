package steps.bot.dialog;

/** Marks a state whose question may be answered by a place that somebody shares once; a live location is a walk there, too. */
public interface AwaitsPlace {}
