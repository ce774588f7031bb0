package steps.bot.walk.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Letters drawn with a round pen, as on a plotter: Russian and Latin small letters, digits and the signs a card needs. No font file
 * is read, so a native image writes like any other.
 *
 * <p>A letter is a list of strokes separated by {@code |}; a stroke is a list of points {@code x,y} and of arcs
 * {@code (x,y,rx,ry,from,to)} in degrees clockwise from three o'clock, joined by lines. Digits reach from 0 down to the base
 * line at 14, small letters from 4, descenders to 18.
 */
final class Lettering {
    private static final double BASE = 14;
    private static final double GAP = 3.4;
    private static final double SPACE = 4.5;
    private static final double PEN = 1.9;
    private static final int DEGREES_A_STEP = 12;

    private static final Map<Character, Letter> LETTERS = parse("""
            0 8 (4,7,4,7,0,360)
            1 4.2 0,3 3.6,0 3.6,14
            2 8 (4,4,4,4,190,395) 0,14 8,14
            3 8 (4,3.6,3.4,3.6,205,450)|(4,10.4,4,3.6,270,515)
            4 8.4 6.2,14 6.2,0 0,10 8.4,10
            5 8 7.2,0 1.2,0 0.7,6.6 (3.8,9.4,4.2,4.6,225,505)
            6 8 (4,9.7,4,4.3,0,360)|5.8,0 0.8,7.2
            7 8 0,0 8,0 2.8,14
            8 8 (4,3.5,3.3,3.5,0,360)|(4,10.4,4,3.6,0,360)
            9 8 (4,4.3,4,4.3,0,360)|2.2,14 7.2,6.8
            , 1 1,13.4 0,16.8
            . 0.6 0.3,13.8 0.3,14
            : 0.6 0.3,6 0.3,6.2|0.3,13.8 0.3,14
            + 8 4,3.6 4,11.6|0,7.6 8,7.6
            − 7 0,7.6 7,7.6
            - 4 0,9 4,9
            × 6 0,5 6,11|6,5 0,11
            ° 3.6 (1.8,1.8,1.8,1.8,0,360)
            · 1 0.5,8 0.5,8.2
            а 7.2 (3.6,9,3.6,5,0,360)|7.2,4 7.2,14
            б 7.6 (3.8,9.4,3.8,4.6,0,360)|(6.8,9.4,6.8,9,180,262)
            в 6.9 0,4 4,4 (4,6.4,2.4,2.4,270,450) 0,8.8|0,4 0,14 4.2,14 (4.2,11.4,2.7,2.6,90,-90)
            г 5.2 0,14 0,4 5.2,4
            д 8.6 0,17 0,14 8.6,14 8.6,17|1.4,14 2.6,4 7,4 7,14
            е 7.2 0,9 7.2,9 (3.6,9,3.6,5,0,-315)
            ё 7.2 0,9 7.2,9 (3.6,9,3.6,5,0,-315)|2,0.6 2,0.8|5.2,0.6 5.2,0.8
            ж 10 5,4 5,14|0,4 5,9 0,14|10,4 5,9 10,14
            з 6 (2.9,6.5,2.7,2.5,205,450)|(2.9,11.4,3.1,2.6,270,515)
            и 7 0,4 0,14 7,4 7,14
            й 7 0,4 0,14 7,4 7,14|(3.5,-0.2,1.8,1.8,20,160)
            к 6.4 0,4 0,14|6,4 0,9.8|2,8.2 6.4,14
            л 7.4 0,14 1.3,13 2.2,4 7.4,4 7.4,14
            м 8.6 0,14 0,4 4.3,11 8.6,4 8.6,14
            н 7 0,4 0,14|7,4 7,14|0,9 7,9
            о 7.4 (3.7,9,3.7,5,0,360)
            п 6.8 0,14 0,4 6.8,4 6.8,14
            р 7.4 0,4 0,18|(3.7,9,3.7,5,0,360)
            с 6.8 (3.7,9,3.7,5,-45,-315)
            т 7 0,4 7,4|3.5,4 3.5,14
            у 7 0,4 3.6,13|7,4 3,16.4 0.8,18
            ф 9.6 4.8,0 4.8,18|(4.8,9,4.8,4.6,0,360)
            х 6.6 0,4 6.6,14|6.6,4 0,14
            ц 8.2 0,4 0,14 8.2,14 8.2,17|6.8,4 6.8,14
            ч 6.6 0,4 0,7 (2.8,7,2.8,2.8,180,90) 6.6,9.8|6.6,4 6.6,14
            ш 9.6 0,4 0,14 9.6,14 9.6,4|4.8,4 4.8,14
            щ 11 0,4 0,14 11,14 11,17|9.6,4 9.6,14|4.8,4 4.8,14
            ъ 8.1 0,4 2,4 2,14 5.4,14 (5.4,11.3,2.7,2.7,90,-90) 2,8.6
            ы 8.4 0,4 0,14 3,14 (3,11.3,2.7,2.7,90,-90) 0,8.6|8.4,4 8.4,14
            ь 6.1 0,4 0,14 3.4,14 (3.4,11.3,2.7,2.7,90,-90) 0,8.6
            э 6.7 (3,9,3.7,5,-135,135)|2.2,9 6.7,9
            ю 9.8 0,4 0,14|0,9 2.6,9|(6.2,9,3.6,5,0,360)
            a 7.2 (3.6,9,3.6,5,0,360)|7.2,4 7.2,14
            b 7.4 0,0 0,14|(3.7,9,3.7,5,0,360)
            c 6.8 (3.7,9,3.7,5,-45,-315)
            d 7.4 7.4,0 7.4,14|(3.7,9,3.7,5,0,360)
            e 7.2 0,9 7.2,9 (3.6,9,3.6,5,0,-315)
            f 5.4 (3.6,2.4,2,2.4,300,180) 1.6,14|0,4.6 4.4,4.6
            g 7.2 (3.6,9,3.6,5,0,360)|7.2,4 7.2,14.4 (3.7,14.4,3.5,3.4,0,150)
            h 6.8 0,0 0,14|0,8 (3.4,7.6,3.4,3.6,180,360) 6.8,14
            i 0.6 0.3,4 0.3,14|0.3,0.4 0.3,0.6
            j 2.6 2.2,4 2.2,15 (0.4,15,1.8,2.8,0,90)|2.2,0.4 2.2,0.6
            k 6.2 0,0 0,14|6,4 0,10|2.2,8.2 6.2,14
            l 0.6 0.3,0 0.3,14
            m 10 0,4 0,14|0,7.6 (2.5,7.3,2.5,3.3,180,360) 5,14|5,7.6 (7.5,7.3,2.5,3.3,180,360) 10,14
            n 6.6 0,4 0,14|0,8 (3.3,7.6,3.3,3.6,180,360) 6.6,14
            o 7.4 (3.7,9,3.7,5,0,360)
            p 7.4 0,4 0,18|(3.7,9,3.7,5,0,360)
            q 7.4 7.4,4 7.4,18|(3.7,9,3.7,5,0,360)
            r 4.4 0,4 0,14|0,8 (3.6,7.8,3.6,3.8,180,285)
            s 6 (3,6.5,2.8,2.5,-30,-270) (3,11.5,3,2.5,-90,150)
            t 4.8 1.6,0.8 1.6,11.2 (3.8,11.4,2.2,2.6,180,90)|0,4.6 4.4,4.6
            u 6.6 0,4 0,10.4 (3.3,10.4,3.3,3.6,180,0)|6.6,4 6.6,14
            v 6.8 0,4 3.4,14 6.8,4
            w 10 0,4 2.5,14 5,4.6 7.5,14 10,4
            x 6.6 0,4 6.6,14|6.6,4 0,14
            y 7 0,4 3.6,13|7,4 3,16.4 0.8,18
            z 6 0,4 6,4 0,14 6,14
            я 6.4 6.4,14 6.4,4 3,4 (3,6.7,2.7,2.7,-90,-270) 6.4,9.4|3,9.4 0,14
            """);

    private Lettering() {}

    /**
     * Adds a line of text to the shape of the canvas; what no letter is known for is left out.
     *
     * @param size height of a digit in pixels
     * @return where the text ends, in pixels from the left
     */
    static double write(Canvas canvas, String text, double left, double base, double size) {
        double scale = size / BASE;
        double at = left;
        for (char sign : small(text)) {
            var letter = LETTERS.get(sign);
            if (letter != null) {
                letter.draw(canvas, at, base - size, scale);
            }
            at += advance(sign) * scale;
        }
        return at - GAP * scale;
    }

    /** In pixels. */
    static double width(String text, double size) {
        double wide = 0;
        for (char sign : small(text)) {
            wide += advance(sign);
        }
        return Math.max(0, wide - GAP) * size / BASE;
    }

    static boolean knows(char sign) {
        return isSpace(sign) || LETTERS.containsKey(sign);
    }

    private static char[] small(String text) {
        return text.toLowerCase(Locale.ROOT).toCharArray();
    }

    private static double advance(char sign) {
        if (isSpace(sign)) {
            return SPACE;
        }
        var letter = LETTERS.get(sign);
        return letter == null ? 0 : letter.width() + GAP;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static Map<Character, Letter> parse(String lines) {
        var letters = new HashMap<Character, Letter>();
        lines.lines().forEach(line -> {
            var parts = line.split(" ", 3);
            letters.put(parts[0].charAt(0), new Letter(Double.parseDouble(parts[1]), strokes(parts[2])));
        });
        return Map.copyOf(letters);
    }

    private static List<List<Point>> strokes(String strokes) {
        var parsed = new ArrayList<List<Point>>();
        for (var stroke : strokes.split("\\|", -1)) {
            var points = new ArrayList<Point>();
            for (var part : stroke.split(" ", -1)) {
                points.addAll(part.startsWith("(") ? arc(numbers(part.substring(1, part.length() - 1))) : point(part));
            }
            parsed.add(List.copyOf(points));
        }
        return List.copyOf(parsed);
    }

    private static List<Point> point(String part) {
        var xy = numbers(part);
        return List.of(new Point(xy[0], xy[1]));
    }

    private static List<Point> arc(double[] of) {
        double from = of[4];
        double to = of[5];
        int steps = (int) Math.ceil(Math.abs(to - from) / DEGREES_A_STEP);
        var points = new ArrayList<Point>();
        for (int step = 0; step <= steps; step++) {
            double angle = Math.toRadians(from + (to - from) * step / steps);
            points.add(new Point(of[0] + of[2] * Math.cos(angle), of[1] + of[3] * Math.sin(angle)));
        }
        return points;
    }

    private static double[] numbers(String separated) {
        var parts = separated.split(",", -1);
        var numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private record Point(double x, double y) {}

    private record Letter(double width, List<List<Point>> strokes) {
        void draw(Canvas canvas, double left, double top, double scale) {
            for (var stroke : strokes) {
                var from = stroke.getFirst();
                for (var to : stroke) {
                    canvas.line(
                            left + from.x() * scale,
                            top + from.y() * scale,
                            left + to.x() * scale,
                            top + to.y() * scale,
                            PEN * scale);
                    from = to;
                }
            }
        }
    }
}
