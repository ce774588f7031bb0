package steps.admin.walk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.domain.walk.coefficient.TemperatureRange;
import steps.domain.walk.coefficient.WalkForm;

/** The ranges of a kind of walk from the coldest to the warmest, with the gaps between them, where weather counts as 1. */
final class RangePicture {
    private static final Words GAP = Words.of("пропуск, считается как 1", "gap, counts as 1");

    private RangePicture() {}

    static List<List<Cell>> rows(WalkForm form, List<TemperatureRange> ranges, Reader reader) {
        var rows = new ArrayList<List<Cell>>();
        BigDecimal end = null;
        for (var range : ranges) {
            if (end != null && end.compareTo(range.minC()) < 0) {
                rows.add(List.of(
                        WalkFormSection.number(end),
                        WalkFormSection.number(range.minC()),
                        Cell.badge(reader.say(GAP), "orange"),
                        WalkFormSection.number(form.coefficient().max(BigDecimal.ONE))));
            }
            rows.add(List.of(
                    WalkFormSection.number(range.minC()).leadingTo("/admin/temperatures/" + range.id()),
                    WalkFormSection.number(range.maxC()),
                    WalkFormSection.number(range.coefficient()),
                    WalkFormSection.number(
                            form.coefficient().multiply(range.coefficient()).max(BigDecimal.ONE))));
            end = range.maxC();
        }
        return rows;
    }
}
