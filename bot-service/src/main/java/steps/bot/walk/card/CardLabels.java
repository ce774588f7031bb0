package steps.bot.walk.card;

import java.util.Map;
import steps.bot.walk.card.Stretch.Kind;

/**
 * What is written on a card. The figures stand in the message around it.
 *
 * @param metres the unit of the scale
 * @param legend a word for each kind of stretch
 */
record CardLabels(String metres, String kilometres, Map<Kind, String> legend) {}
