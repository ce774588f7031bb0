package steps.bot.walk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steps.bot.walk.card.Stretch.Kind;

/** The colours on a card and what they mean, in as many rows as they need. */
final class CardLegend {
    private static final double ROW = 54;
    private static final double SIGN = 44;
    private static final double SIGN_GAP = 14;
    private static final double GAP = 34;
    private static final double PADDING = 24;
    private static final double SIGN_WIDTH = 10;

    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x22302A;

    private final Map<Kind, String> words;
    private final List<List<Kind>> rows = new ArrayList<>();

    /** @param width that a row may have */
    CardLegend(List<Kind> kinds, Map<Kind, String> words, double width) {
        this.words = words;
        double used = Double.POSITIVE_INFINITY;
        for (var kind : kinds) {
            if (used + GAP + width(kind) > width - 2 * PADDING) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.getLast().add(kind);
            used += GAP + width(kind);
        }
    }

    double height() {
        return rows.size() * ROW;
    }

    void draw(Canvas canvas, double left, double top) {
        double middle = top + ROW / 2;
        for (var row : rows) {
            draw(canvas, row, left, middle);
            middle += ROW;
        }
    }

    private void draw(Canvas canvas, List<Kind> row, double left, double middle) {
        double width = row.stream().mapToDouble(this::width).sum() + (row.size() - 1) * GAP;
        double thickness = ROW - 4;
        canvas.line(left + thickness / 2, middle, left + 2 * PADDING + width - thickness / 2, middle, thickness)
                .paint(PAPER, 0.85);
        double at = left + PADDING;
        for (var kind : row) {
            double half = SIGN_WIDTH / 2;
            canvas.line(at + half, middle, at + SIGN - half, middle, SIGN_WIDTH).paint(kind.colour());
            double base = middle + RouteCard.LETTERS / 2;
            Lettering.write(canvas, word(kind), at + SIGN + SIGN_GAP, base, RouteCard.LETTERS);
            canvas.paint(INK);
            at += width(kind) + GAP;
        }
    }

    private double width(Kind kind) {
        return SIGN + SIGN_GAP + Lettering.width(word(kind), RouteCard.LETTERS);
    }

    private String word(Kind kind) {
        return Objects.requireNonNull(words.get(kind));
    }
}
