package steps.admin.family;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.family.Family;
import steps.domain.family.FamilyRepository;
import steps.domain.family.Member;
import steps.platform.sql.Results;

/** A family with its members, what each would be paid today, who was in it, and whom it has invited. */
@Singleton
class FamilyCards {
    private static final String FAMILY = """
            select family.name, family.created_at, family.disbanded_at, account.balance, users.id as owner_id,
                   concat_ws(' ', users.first_name, users.last_name) as owner
              from family join users on users.id = family.owner_id join account on account.family_id = family.id
             where family.id = $1
            """;
    private static final String INVITATIONS = """
            select invitation.id, invitation.state, invitation.created_at, invitation.expires_at, invitation.inviter_id,
                   invitation.invitee_id, concat_ws(' ', inviter.first_name, inviter.last_name) as inviter,
                   concat_ws(' ', invitee.first_name, invitee.last_name) as invitee
              from family_invitation invitation
              join users inviter on inviter.id = invitation.inviter_id
              left join users invitee on invitee.id = invitation.invitee_id
             where invitation.family_id = $1 order by invitation.id desc limit 20
            """;

    private static final Words PAY_OUTS = Words.of("Кому сколько вернётся", "Payouts");
    private static final List<Words> HEADS_OF_PAY_OUTS =
            List.of(Words.of("Участник", "Member"), Words.of("Внёс", "Contributed"), Words.of("Получит", "Gets"));
    private static final List<Words> HEADS_OF_INVITATIONS = List.of(
            Words.of("Кто пригласил", "Invited by"),
            Words.of("Кого", "Invited"),
            Words.of("Когда", "When"),
            Words.of("Состояние", "State"));

    private final Pool pool;
    private final FamilyRepository families;

    FamilyCards(Pool pool, FamilyRepository families) {
        this.pool = pool;
        this.families = families;
    }

    Uni<Optional<Card>> of(long id, Reader reader) {
        return pool.preparedQuery(FAMILY)
                .execute(Tuple.of(id))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : families.findById(id)
                                .chain(family -> pool.preparedQuery(INVITATIONS)
                                        .execute(Tuple.of(id))
                                        .map(invited -> Optional.of(card(
                                                rows.iterator().next(),
                                                family,
                                                Results.stream(invited).toList(),
                                                id,
                                                reader)))));
    }

    /** What each is paid once the family is no more, for the page that asks whether it shall be. */
    Uni<List<Block>> payOuts(long familyId, Reader reader) {
        return families.findById(familyId)
                .map(family -> family == null
                        ? List.of()
                        : List.of(Block.of(
                                reader.say(PAY_OUTS),
                                HEADS_OF_PAY_OUTS.stream().map(reader::say).toList(),
                                family.members().stream()
                                        .map(member -> payOut(family, member))
                                        .toList(),
                                "")));
    }

    /** What one of them is paid who leaves. */
    Uni<List<Block>> payOut(long userId, Reader reader) {
        return families.findOf(userId)
                .map(family -> family == null
                        ? List.of()
                        : List.of(Block.of(
                                reader.say(PAY_OUTS),
                                HEADS_OF_PAY_OUTS.stream().map(reader::say).toList(),
                                family.member(userId).stream()
                                        .map(member -> payOut(family, member))
                                        .toList(),
                                "")));
    }

    private static List<Cell> payOut(Family family, Member member) {
        return List.of(
                Cell.link(member.firstName(), "/admin/users/" + member.userId()),
                Cell.number(member.contributed().value()),
                Cell.number(family.shareOf(member.userId()).value()));
    }

    private static Card card(Row row, Family family, List<Row> invited, long id, Reader reader) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of(reader.say(Words.of("Семья", "Family")), facts(row, reader)));
        if (family != null) {
            blocks.add(members(family, id, reader));
        }
        blocks.add(Block.of(
                reader.say(Words.of("Приглашения", "Invitations")),
                HEADS_OF_INVITATIONS.stream().map(reader::say).toList(),
                invited.stream().map(one -> invitation(one, reader)).toList(),
                ""));
        return new Card(row.getString("name"), blocks);
    }

    private static List<Fact> facts(Row row, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                reader.say(Words.of("Владелец", "Owner")),
                Cell.link(row.getString("owner"), "/admin/users/" + row.getLong("owner_id"))));
        facts.add(new Fact(reader.say(Words.of("Баллы", "Points")), Cell.number(row.getLong("balance"))));
        facts.add(new Fact(reader.say(Words.of("Создана", "Created")), time(row, "created_at", reader)));
        if (row.getOffsetDateTime("disbanded_at") != null) {
            facts.add(new Fact(reader.say(Words.of("Расформирована", "Disbanded")), time(row, "disbanded_at", reader)));
        }
        return facts;
    }

    private static Block members(Family family, long id, Reader reader) {
        boolean cares = reader.user().may(Right.CARE_FOR_FAMILIES);
        var headings = Stream.of(
                        Words.of("Участник", "Member"),
                        Words.of("В семье с", "Since"),
                        Words.of("Внёс", "Contributed"),
                        Words.of("Получит при выходе", "Payout on leaving"))
                .map(reader::say);
        return Block.of(
                reader.say(Words.of("Участники", "Members")),
                (cares ? Stream.concat(headings, Stream.of("", "")) : headings).toList(),
                family.members().stream()
                        .map(member -> member(family, member, cares, reader))
                        .toList(),
                "/admin/family-members?f.family=" + id);
    }

    private static List<Cell> member(Family family, Member member, boolean cares, Reader reader) {
        var cells = new ArrayList<Cell>();
        boolean owns = family.isOwnedBy(member.userId());
        cells.add(Cell.link(
                member.firstName() + (owns ? " — " + reader.say(Words.of("владелец", "owner")) : ""),
                "/admin/users/" + member.userId()));
        cells.add(Cell.time(reader.times().minute(member.joinedAt())));
        cells.add(Cell.number(member.contributed().value()));
        cells.add(Cell.number(family.shareOf(member.userId()).value()));
        if (cares) {
            var path = "/admin/family-members/actions/%s?id=" + member.membershipId();
            cells.add(
                    owns
                            ? Cell.NONE
                            : Cell.link(
                                    reader.say(Words.of("Сделать владельцем", "Make owner")), path.formatted("own")));
            cells.add(Cell.link(reader.say(Words.of("Убрать из семьи", "Remove")), path.formatted("remove")));
        }
        return cells;
    }

    private static List<Cell> invitation(Row row, Reader reader) {
        return List.of(
                Cell.link(row.getString("inviter"), "/admin/users/" + row.getLong("inviter_id")),
                row.getLong("invitee_id") == null
                        ? Cell.text(reader.say(Words.of("по ссылке", "by link")))
                        : Cell.link(row.getString("invitee"), "/admin/users/" + row.getLong("invitee_id")),
                time(row, "created_at", reader),
                state(row.getString("state"), reader));
    }

    private static Cell state(String state, Reader reader) {
        return switch (state) {
            case "open" -> Cell.badge(reader.say(Words.of("Ждёт ответа", "Open")), "blue");
            case "accepted" -> Cell.badge(reader.say(Words.of("Принято", "Accepted")), "green");
            case "declined" -> Cell.badge(reader.say(Words.of("Отклонено", "Declined")), "secondary");
            case "withdrawn" -> Cell.badge(reader.say(Words.of("Отозвано", "Withdrawn")), "secondary");
            case "expired" -> Cell.badge(reader.say(Words.of("Истекло", "Expired")), "secondary");
            default -> Cell.text(state);
        };
    }

    private static Cell time(Row row, String column, Reader reader) {
        return Cell.time(reader.times().minute(row.getOffsetDateTime(column).toInstant()));
    }
}
