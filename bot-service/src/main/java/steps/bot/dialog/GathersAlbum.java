package steps.bot.dialog;

/** Marks a state that wants every part of an album, and not only the first one. */
public interface GathersAlbum {}
