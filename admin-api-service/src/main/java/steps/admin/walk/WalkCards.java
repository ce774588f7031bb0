package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.walk.EndReason;
import steps.domain.walk.WalkJson;
import steps.domain.walk.meter.Explanation;
import steps.domain.walk.meter.UncountedReason;
import steps.domain.walk.track.Track;
import steps.domain.walk.track.Tracks;

/** A walk: who, when, what it brought, its way, and where every second and metre went. */
@Singleton
class WalkCards {
    private static final String WALK = """
            select walk.*, (select title from walk_form where code = walk.form) as kind,
                   (select coalesce(title_en, title) from walk_form where code = walk.form) as english_kind, concat_ws(' ', users.first_name, users.last_name) as person,
                   (select count(*) from walk_flag where walk_flag.walk_id = walk.id) as flags
              from walk join users on users.id = walk.user_id where walk.id = $1
            """;
    private static final Words NO_POINTS = Words.of(
            "Точки маршрута уже удалены или ещё не пришли.",
            "The points of the route have been deleted or have not arrived yet.");

    private final Pool pool;
    private final Tracks tracks;

    WalkCards(Pool pool, Tracks tracks) {
        this.pool = pool;
        this.tracks = tracks;
    }

    Uni<Optional<Card>> of(long walkId, Reader reader) {
        return pool.preparedQuery(WALK)
                .execute(Tuple.of(walkId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : tracks.of(walkId)
                                .map(track -> Optional.of(card(rows.iterator().next(), track, reader))));
    }

    private static Card card(Row walk, Track track, Reader reader) {
        return new Card(
                reader.say(Words.of("Прогулка", "Walk")) + " " + walk.getLong("id"),
                List.of(
                        Block.of(reader.say(Words.of("Прогулка", "Walk")), facts(walk, reader)),
                        explanation(walk, reader),
                        way(track, reader)));
    }

    private static Block way(Track track, Reader reader) {
        var title = reader.say(Words.of("Маршрут", "Route"));
        return TrackDrawing.of(track.points(), reader)
                .map(drawing -> Block.of(title, drawing))
                .orElseGet(() -> Block.of(title, List.of(new Fact("", Cell.text(reader.say(NO_POINTS))))));
    }

    private static List<Fact> facts(Row walk, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(
                reader,
                Words.of("Кто", "Who"),
                Cell.link(walk.getString("person"), "/admin/users/" + walk.getLong("user_id"))));
        facts.add(fact(reader, Words.of("Начало", "Started"), time(walk, "started_at", reader)));
        if (walk.getOffsetDateTime("ended_at") != null) {
            facts.add(fact(reader, Words.of("Конец", "Ended"), time(walk, "ended_at", reader)));
            facts.add(fact(
                    reader,
                    Words.of("Чем закончилась", "Ended by"),
                    Cell.text(reader.say(WalkWords.of(EndReason.of(walk.getString("end_reason")))))));
        }
        facts.add(fact(
                reader,
                Words.of("Вид", "Kind"),
                Cell.text(reader.say(Words.of(walk.getString("kind"), walk.getString("english_kind"))))));
        facts.add(fact(
                reader, Words.of("Множитель", "Multiplier"), WalkFormSection.number(walk.getBigDecimal("multiplier"))));
        facts.add(fact(reader, Words.of("Шагов", "Steps"), Cell.number(walk.getInteger("steps"))));
        facts.add(fact(
                reader,
                Words.of("Начислено баллов", "Points credited"),
                walk.getLong("credited_points") == null
                        ? Cell.badge(reader.say(Words.of("идёт", "in progress")), "blue")
                        : Cell.number(walk.getLong("credited_points"))));
        if (walk.getLong("flags") > 0) {
            facts.add(fact(
                    reader,
                    Words.of("Отметки", "Flags"),
                    Cell.link(
                            reader.say(Words.of("что не так и чем это видно", "what looks wrong, and the evidence")),
                            "/admin/reviews/" + walk.getLong("id"))));
        }
        return facts;
    }

    /** What was counted comes first; reasons that took nothing are left out. */
    private static Block explanation(Row walk, Reader reader) {
        var explanation = WalkJson.explanation(walk.getString("explanation"));
        var counted = List.of(
                Cell.text(reader.say(WalkWords.COUNTED)),
                Cell.number(Math.round(walk.getDouble("metres"))),
                Cell.number(minutes(explanation.countedS())));
        var limit = explanation.limitSteps() == 0
                ? Stream.<List<Cell>>empty()
                : Stream.of(List.of(
                        Cell.text(reader.say(WalkWords.of(UncountedReason.LIMIT)) + ", "
                                + reader.say(Words.of("шагов", "steps"))),
                        Cell.number(explanation.limitSteps()),
                        Cell.number("")));
        return Block.of(
                reader.say(Words.of("Куда делся каждый метр", "Where every metre went")),
                Stream.of(
                                Words.of("Что", "What"),
                                Words.of("Метров", "Metres"),
                                Words.of("Минут:секунд", "Minutes:seconds"))
                        .map(reader::say)
                        .toList(),
                Stream.of(Stream.of(counted), lost(explanation, reader), limit)
                        .flatMap(rows -> rows)
                        .toList(),
                "");
    }

    private static Stream<List<Cell>> lost(Explanation explanation, Reader reader) {
        return Stream.of(UncountedReason.values())
                .filter(reason -> reason != UncountedReason.LIMIT)
                .filter(reason -> explanation.lostTo(reason).seconds() > 0
                        || explanation.lostTo(reason).metres() > 0)
                .map(reason -> List.of(
                        Cell.text(reader.say(WalkWords.of(reason))),
                        Cell.number(Math.round(explanation.lostTo(reason).metres())),
                        Cell.number(minutes(explanation.lostTo(reason).seconds()))));
    }

    private static String minutes(long seconds) {
        return Numbers.grouped(seconds / 60) + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    private static Fact fact(Reader reader, Words label, Cell cell) {
        return new Fact(reader.say(label), cell);
    }

    private static Cell time(Row row, String column, Reader reader) {
        return Cell.time(reader.times().minute(row.getOffsetDateTime(column).toInstant()));
    }
}
