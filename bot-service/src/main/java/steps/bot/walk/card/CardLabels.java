package steps.bot.walk.card;

import java.util.List;
import java.util.Map;
import steps.bot.walk.card.Stretch.Kind;

/**
 * What is written on a card.
 *
 * @param figures at most three: distance, steps and points
 * @param metres the unit of the scale
 * @param legend a word for each kind of stretch
 */
record CardLabels(String title, List<Figure> figures, String metres, String kilometres, Map<Kind, String> legend) {
    /** A large value with its name under it. */
    record Figure(String value, String name) {}
}
