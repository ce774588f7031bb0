package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What walks are multiplied by, in the place of the usual numbers. A range there had both its ends in it, and whole degrees;
 * ours go from one up to the next.
 */
final class CoefficientsStep implements ImportStep {
    private static final String FORMS = "select walk_form::text, coefficient from walk_form_coefficients order by 1";
    private static final String RANGES = """
            select id, walk_form::text as form, min_temp_c, max_temp_c, coefficient from temperature_coefficients
             order by walk_form::text, min_temp_c, id
            """;
    private static final String ADD = """
            insert into temperature_coefficient (walk_form, min_c, max_c, coefficient) values (?, ?, ?, ?)
            """;

    /** What the column can hold, colder and hotter than any place on Earth. */
    private static final int COLDEST = -99;

    private static final int HOTTEST = 99;

    @Override
    public String name() {
        return "coefficients";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.each(FORMS, row -> {
            long coefficient = row.getLong(2);
            if (coefficient <= 0) {
                load.leave(
                        Kind.FORMS,
                        row.getString(1),
                        "a coefficient of " + coefficient + " pays nothing",
                        1,
                        coefficient);
            } else {
                load.run("update walk_form set coefficient = ? where code = ?", coefficient, row.getString(1));
                load.remark(Kind.FORMS, row.getString(1), "the coefficient is " + coefficient);
            }
        });
        load.run("delete from temperature_coefficient");
        var ranges = new ArrayList<OldRange>();
        load.each(RANGES, row -> ranges.add(OldRange.of(row)));
        add(ranges, load);
    }

    private static void add(List<OldRange> ranges, Load load) throws SQLException {
        OldRange before = null;
        for (int i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            var next = i + 1 < ranges.size() ? ranges.get(i + 1) : null;
            var obstacle = range.obstacle(before);
            if (obstacle != null) {
                load.leave(Kind.RANGES, range.id(), obstacle, 1, range.coefficient());
            } else {
                load.run(ADD, range.form(), range.from(), range.to(next), range.coefficient());
                before = range;
            }
        }
    }

    private record OldRange(long id, String form, int min, int max, long coefficient) {
        static OldRange of(ResultSet row) throws SQLException {
            return new OldRange(
                    row.getLong("id"),
                    row.getString("form"),
                    (int) Math.round(row.getDouble("min_temp_c")),
                    (int) Math.round(row.getDouble("max_temp_c")),
                    row.getLong("coefficient"));
        }

        /** Two that only meet in one degree are neighbours; the upper one has it. */
        @Nullable
        String obstacle(@Nullable OldRange before) {
            if (coefficient <= 0) {
                return "a coefficient of " + coefficient + " pays nothing";
            }
            if (min > max) {
                return "the range ends before it begins";
            }
            boolean overlaps = before != null && Objects.equals(before.form, form) && min < before.max;
            boolean same = before != null && Objects.equals(before.form, form) && min == before.min;
            return before != null && (overlaps || same)
                    ? "it overlaps the range " + before.id + " of the same form"
                    : null;
        }

        int from() {
            return Math.max(COLDEST, min);
        }

        int to(@Nullable OldRange next) {
            boolean nextBeginsHere =
                    next != null && Objects.equals(next.form, form) && next.min == max && next.min > min;
            return Math.min(HOTTEST, nextBeginsHere ? max : max + 1);
        }
    }
}
