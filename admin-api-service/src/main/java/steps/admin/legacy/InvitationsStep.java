package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import steps.domain.family.Invitation;

/** Invitations that nobody has answered. They had no end there; here they are open for as long as one that is made today. */
final class InvitationsStep implements ImportStep {
    private static final String OLD = """
            create temporary table old_invitation (
              id bigint primary key, family_id bigint, inviter_id bigint, invitee_id bigint, created_at timestamptz) on commit drop
            """;
    private static final String PENDING = """
            select id, family_id, inviter_id, invitee_id, created_at from family_invitations where status::text = 'pending'
            """;
    private static final String OBSTACLES = """
            create temporary table obstacle on commit drop as
            select old_invitation.id,
                   case when family.id is null then 'the family was not taken'
                        when inviter.id is null then 'whoever invited is not in the family any more'
                        when invitee.id is not null then 'the invited person is in the family already' end as reason
              from old_invitation
              left join family on family.id = old_invitation.family_id
              left join family_member as inviter on inviter.family_id = family.id and inviter.user_id = old_invitation.inviter_id
              left join family_member as invitee on invitee.family_id = family.id and invitee.user_id = old_invitation.invitee_id
            """;
    private static final String ADD = """
            insert into family_invitation (family_id, inviter_id, invitee_id, created_at, expires_at)
            select family_id, inviter_id, invitee_id, created_at, ?
              from old_invitation join obstacle on obstacle.id = old_invitation.id
             where reason is null order by old_invitation.id
            """;
    private static final String LEFT = "select id, reason from obstacle where reason is not null order by id";

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.run(OLD);
        load.pipe(PENDING, "old_invitation");
        load.run(OBSTACLES);
        load.run(ADD, OffsetDateTime.ofInstant(load.now().plus(Invitation.LIFETIME), ZoneOffset.UTC));
        try (Statement statement = load.ours().createStatement();
                ResultSet rows = statement.executeQuery(LEFT)) {
            while (rows.next()) {
                load.leave(Kind.INVITATIONS, rows.getLong(1), rows.getString(2));
            }
        }
    }
}
