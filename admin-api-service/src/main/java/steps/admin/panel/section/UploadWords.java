package steps.admin.panel.section;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import steps.admin.panel.list.Csv;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.SectionPages.ResultLine;
import steps.admin.panel.section.SectionPages.ResultPage;
import steps.admin.panel.section.UploadPages.DifferencePage;
import steps.admin.panel.section.UploadPages.Table;
import steps.admin.panel.section.UploadPages.Total;
import steps.admin.panel.section.UploadPages.UploadPage;
import steps.admin.panel.upload.Difference;
import steps.admin.panel.upload.UploadedFile;

/** Says what a file would change, and what it has. */
@Singleton
class UploadWords {
    private static final Words TITLE = Words.of("%s: загрузка файла", "%s: upload a file");
    private static final Words WRONG = Words.of("С ошибками", "With errors");
    private static final Words LINE = Words.of("Строка", "Line");
    private static final Words WHY = Words.of("Что не так", "Problem");
    private static final Words MORE = Words.of("И ещё %s.", "And %s more.");
    private static final Words APPLY = Words.of("Применить: %s", "Apply: %s");
    private static final Words APPLY_RIGHT =
            Words.of("Применить %s, пропустить с ошибками: %s", "Apply %s, skip those with errors: %s");
    private static final Words SUMMARY = Words.of("Сделано: %s из %s.", "Done: %s of %s.");
    private static final Words PASSED_OVER = Words.of(
            "Сделано: %s из %s. Строк с ошибками пропущено: %s.", "Done: %s of %s. Lines with errors skipped: %s.");

    private final Shells shells;

    UploadWords(Shells shells) {
        this.shells = shells;
    }

    UploadPage asked(RoutingContext context, Section section, Reader reader, String wrong) {
        var upload = section.upload().orElseThrow();
        var title = title(section, reader);
        return new UploadPage(
                shells.around(context, reader.user(), title),
                title,
                section.path(),
                reader.say(section.title()),
                reader.say(upload.explanation()),
                reader.say(upload.example()),
                wrong);
    }

    DifferencePage told(
            RoutingContext context,
            Section section,
            UUID id,
            Reader reader,
            UploadedFile file,
            Difference difference,
            String wrong) {
        var title = title(section, reader);
        var path = section.path() + "/upload";
        var obstacle = difference.obstacle().map(reader::say).orElse("");
        return new DifferencePage(
                shells.around(context, reader.user(), title),
                title,
                path,
                file.name(),
                obstacle.isEmpty() ? wrong : obstacle,
                totals(difference, reader),
                tables(difference, reader),
                difference.wrong().isEmpty() ? "" : path + "/" + id + "/wrong.csv",
                obstacle.isEmpty() ? button(difference, reader) : "",
                difference.seen());
    }

    ResultPage result(
            RoutingContext context,
            Section section,
            Reader reader,
            List<Difference.Applied> applied,
            Difference difference) {
        var title = title(section, reader);
        long done = applied.stream().filter(one -> !one.tone().equals("red")).count();
        int wrong = difference.wrong().size();
        return new ResultPage(
                shells.around(context, reader.user(), title),
                title,
                reader.say(
                        wrong == 0
                                ? SUMMARY.filled(done, applied.size())
                                : PASSED_OVER.filled(done, applied.size(), wrong)),
                section.path(),
                applied.stream()
                        .map(one -> new ResultLine(
                                one.name(),
                                one.key().isEmpty() ? "" : section.path() + "/" + Keys.encoded(one.key()),
                                reader.say(one.said()),
                                one.tone(),
                                List.of()))
                        .toList());
    }

    /** As they came, with what is wrong behind. */
    String wrongLines(Difference difference, Reader reader) {
        return Csv.MARK
                + Csv.lines(Stream.concat(
                                Stream.of(with(difference.headings(), reader.say(WHY))),
                                difference.wrong().stream().map(line -> with(line.cells(), why(line, reader))))
                        .toList());
    }

    private static List<String> with(List<String> cells, String last) {
        var more = new ArrayList<>(cells);
        more.add(last);
        return more;
    }

    private static List<Total> totals(Difference difference, Reader reader) {
        var wrong = difference.wrong().size();
        return Stream.concat(
                        difference.parts().stream()
                                .map(part -> new Total(
                                        reader.say(part.title()), Numbers.grouped(part.count()), part.tone())),
                        Stream.of(
                                new Total(reader.say(WRONG), Numbers.grouped(wrong), wrong == 0 ? "secondary" : "red")))
                .toList();
    }

    private static List<Table> tables(Difference difference, Reader reader) {
        return Stream.concat(
                        difference.wrong().isEmpty() ? Stream.empty() : Stream.of(wrong(difference, reader)),
                        difference.parts().stream()
                                .filter(part -> part.count() > 0)
                                .map(part -> table(part, reader)))
                .toList();
    }

    private static Table wrong(Difference difference, Reader reader) {
        var all = difference.wrong();
        return new Table(
                reader.say(WRONG),
                List.of(reader.say(LINE), reader.say(WHY), String.join("; ", difference.headings())),
                all.stream()
                        .limit(Difference.LISTED)
                        .map(line -> List.of(
                                Integer.toString(line.line()), why(line, reader), String.join("; ", line.cells())))
                        .toList(),
                more(all.size(), reader));
    }

    private static Table table(Difference.Part part, Reader reader) {
        return new Table(
                reader.say(part.title()),
                part.headings().stream().map(reader::say).toList(),
                part.rows(),
                more(part.count(), reader));
    }

    private static String why(Difference.Wrong line, Reader reader) {
        return String.join(" ", line.why().stream().map(reader::say).toList());
    }

    private static String more(long count, Reader reader) {
        return count <= Difference.LISTED ? "" : reader.say(MORE.filled(Numbers.grouped(count - Difference.LISTED)));
    }

    private static String button(Difference difference, Reader reader) {
        var count = Numbers.grouped(difference.count());
        int wrong = difference.wrong().size();
        return reader.say(wrong == 0 ? APPLY.filled(count) : APPLY_RIGHT.filled(count, wrong));
    }

    private static String title(Section section, Reader reader) {
        return reader.say(TITLE.filled(reader.say(section.title())));
    }
}
