package steps.bot.dialog;

import java.util.List;

/**
 * An update whose effect is committed.
 *
 * @param own what its turn says, null when it says nothing or had been taken before
 * @param earlier turns of this chat that nobody is known to have said yet
 */
public record Taken(UnsentTurn own, List<UnsentTurn> earlier) {}
