package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;

/** A walk about which something looked wrong: the evidence, the walk, what else the person has walked that day, the verdict. */
@Singleton
class ReviewCards {
    private static final String WALK = """
            select walk.*, concat_ws(' ', users.first_name, users.last_name) as person, review.verdict,
                   review.points as review_points, review.reason, review.reviewer, review.reviewed_at
              from walk join users on users.id = walk.user_id left join walk_review review on review.walk_id = walk.id
             where walk.id = $1 and exists (select from walk_flag where walk_flag.walk_id = walk.id)
            """;
    private static final String FLAGS =
            "select kind, details, created_at from walk_flag where walk_id = $1 order by kind";
    private static final String OTHERS = """
            select walk.id, walk.started_at, walk.form, walk.steps, walk.credited_points,
                   (select string_agg(kind, ',' order by kind) from walk_flag where walk_id = walk.id) as kinds
              from walk where walk.user_id = $1 and walk.id <> $2 order by walk.id desc limit 10
            """;
    private static final String ALIKE = """
            select other.walk_id as id, walk.started_at, count(*) as same, walk.user_id,
                   concat_ws(' ', users.first_name, users.last_name) as person
              from track_sketch mine
              join track_sketch other on other.hash = mine.hash and other.walk_id <> mine.walk_id
              join walk on walk.id = other.walk_id join users on users.id = walk.user_id
             where mine.walk_id = $1
             group by other.walk_id, walk.started_at, walk.user_id, users.first_name, users.last_name
             order by same desc, other.walk_id desc limit 10
            """;
    private static final List<Words> HEADS_OF_ALIKE = List.of(
            Words.of("№", "No."),
            Words.of("Кто", "Who"),
            Words.of("Начало", "Started"),
            Words.of("Совпало отпечатков", "Matching hashes"));
    private static final Map<String, Words> DETAILS = Map.of(
            "riddenM", Words.of("проехали %s м", "%s m ridden"),
            "countedM", Words.of("засчитано %s м", "%s m counted"),
            "metres", Words.of("%s м", "%s m"),
            "seconds", Words.of("за %s с", "within %s s"),
            "ofWalk", Words.of("прогулка № %s", "walk no. %s"),
            "same", Words.of("совпало отпечатков: %s", "matching hashes: %s"),
            "hashes", Words.of("из %s", "of %s"),
            "places", Words.of("точек на прямых: %s", "points on straight lines: %s"),
            "exact", Words.of("из них ровно: %s", "of them evenly spaced: %s"));
    private static final List<Words> HEADS_OF_OTHERS = List.of(
            Words.of("№", "No."),
            Words.of("Начало", "Started"),
            Words.of("Шаги", "Steps"),
            Words.of("Баллы", "Points"),
            Words.of("Отметки", "Flags"));

    private final Pool pool;

    ReviewCards(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Card>> of(long walkId, Reader reader) {
        return pool.preparedQuery(WALK).execute(Tuple.of(walkId)).chain(rows -> {
            if (rows.size() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            var walk = rows.iterator().next();
            return list(FLAGS, Tuple.of(walkId))
                    .chain(flags -> list(ALIKE, Tuple.of(walkId))
                            .chain(alike -> list(OTHERS, Tuple.of(walk.getLong("user_id"), walkId))
                                    .map(others -> Optional.of(card(walk, flags, alike, others, reader)))));
        });
    }

    private Uni<List<Row>> list(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static Card card(Row walk, List<Row> flags, List<Row> alike, List<Row> others, Reader reader) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of(
                reader.say(Words.of("Что не так", "What looks wrong")),
                flags.stream()
                        .map(flag -> new Fact(
                                reader.say(ReviewSection.kind(flag.getString("kind"))), evidence(flag, walk, reader)))
                        .toList()));
        blocks.add(Block.of(reader.say(Words.of("Прогулка", "Walk")), facts(walk, reader)));
        if (!alike.isEmpty()) {
            blocks.add(Block.of(
                    reader.say(Words.of("Тот же трек", "The same track")),
                    HEADS_OF_ALIKE.stream().map(reader::say).toList(),
                    alike.stream().map(other -> alike(other, reader)).toList(),
                    ""));
        }
        if (walk.getString("verdict") != null) {
            blocks.add(Block.of(reader.say(Words.of("Решение", "Verdict")), verdict(walk, reader)));
        }
        blocks.add(Block.of(
                reader.say(Words.of("Другие прогулки человека", "The person's other walks")),
                HEADS_OF_OTHERS.stream().map(reader::say).toList(),
                others.stream().map(other -> other(other, reader)).toList(),
                ""));
        var card = new Card(reader.say(Words.of("Прогулка", "Walk")) + " " + walk.getLong("id"), blocks);
        return walk.getString("verdict") == null ? card : card.offering(Set.of());
    }

    private static List<Cell> alike(Row other, Reader reader) {
        return List.of(
                Cell.number(other.getLong("id").toString()).leadingTo("/admin/reviews/" + other.getLong("id")),
                Cell.link(other.getString("person"), "/admin/users/" + other.getLong("user_id")),
                time(other, "started_at", reader),
                Cell.number(other.getLong("same")));
    }

    /** Of a wish, whose it is and when it came. */
    private static Cell evidence(Row flag, Row walk, Reader reader) {
        return flag.getString("kind").equals("asked")
                ? Cell.text(walk.getString("person") + ", "
                        + reader.times()
                                .minute(flag.getOffsetDateTime("created_at").toInstant()))
                : evidence(flag.getJsonObject("details"), reader);
    }

    private static Cell evidence(JsonObject details, Reader reader) {
        var text = details.fieldNames().stream()
                .flatMap(name -> Stream.ofNullable(DETAILS.get(name))
                        .map(words -> reader.say(words.filled(details.getValue(name)))))
                .collect(Collectors.joining(", "));
        var other = details.getLong("ofWalk");
        return other == null ? Cell.text(text) : Cell.link(text, "/admin/reviews/" + other);
    }

    private static List<Fact> facts(Row walk, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                reader.say(Words.of("Кто", "Who")),
                Cell.link(walk.getString("person"), "/admin/users/" + walk.getLong("user_id"))));
        facts.add(new Fact(reader.say(Words.of("Начало", "Started")), time(walk, "started_at", reader)));
        if (walk.getOffsetDateTime("ended_at") != null) {
            facts.add(new Fact(reader.say(Words.of("Конец", "Ended")), time(walk, "ended_at", reader)));
        }
        facts.add(
                new Fact(reader.say(Words.of("Метров", "Metres")), Cell.number(Math.round(walk.getDouble("metres")))));
        facts.add(new Fact(reader.say(Words.of("Шагов", "Steps")), Cell.number(walk.getInteger("steps"))));
        facts.add(new Fact(
                reader.say(Words.of("Начислено баллов", "Points credited")),
                Cell.number(walk.getLong("credited_points") == null ? 0 : walk.getLong("credited_points"))));
        return facts;
    }

    private static List<Fact> verdict(Row walk, Reader reader) {
        return List.of(
                new Fact(
                        reader.say(Words.of("Что решено", "What")),
                        ReviewSection.verdict(walk.getString("verdict"), reader)),
                new Fact(reader.say(Words.of("Баллы", "Points")), Cell.number(walk.getLong("review_points"))),
                new Fact(reader.say(Words.of("Причина", "Reason")), Cell.text(walk.getString("reason"))),
                new Fact(reader.say(Words.of("Кто", "By")), Cell.text(walk.getString("reviewer"))),
                new Fact(reader.say(Words.of("Когда", "When")), time(walk, "reviewed_at", reader)));
    }

    private static List<Cell> other(Row walk, Reader reader) {
        var kinds = walk.getString("kinds");
        return List.of(
                kinds == null
                        ? Cell.number(walk.getLong("id").toString())
                        : Cell.number(walk.getLong("id").toString()).leadingTo("/admin/reviews/" + walk.getLong("id")),
                time(walk, "started_at", reader),
                Cell.number(walk.getInteger("steps")),
                Cell.number(walk.getLong("credited_points") == null ? 0 : walk.getLong("credited_points")),
                Cell.text(kinds == null ? "" : reader.say(ReviewSection.kind(kinds.split(",", -1)[0]))));
    }

    private static Cell time(Row row, String column, Reader reader) {
        return Cell.time(reader.times().minute(row.getOffsetDateTime(column).toInstant()));
    }
}
