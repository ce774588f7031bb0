package steps.domain.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Shares;

/**
 * People who share their points.
 *
 * @param members from the one who has been there longest
 */
public record Family(long id, String name, long ownerId, Points balance, List<Member> members) {
    public static final int MOST_MEMBERS = 5;

    public Family {
        members = List.copyOf(members);
    }

    public boolean isFull() {
        return members.size() >= MOST_MEMBERS;
    }

    public boolean isOwnedBy(long userId) {
        return ownerId == userId;
    }

    public Optional<Member> member(long userId) {
        return members.stream().filter(member -> member.userId() == userId).findFirst();
    }

    public List<Member> others(long userId) {
        return members.stream().filter(member -> member.userId() != userId).toList();
    }

    /** Who owns the family once this member is gone: the owner as before, else the longest member; empty when nobody is left. */
    public Optional<Member> ownerWithout(long userId) {
        var others = others(userId);
        return others.stream()
                .filter(member -> member.userId() == ownerId)
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** Which part of the balance is whose, by person: what they are paid when they go. All of it is somebody's. */
    public Map<Long, Points> shares() {
        var contributed = new LinkedHashMap<Long, Points>();
        members.forEach(member -> contributed.put(member.userId(), member.contributed()));
        return Shares.of(balance, contributed);
    }

    /** Of a member. */
    public Points shareOf(long userId) {
        return Objects.requireNonNull(shares().get(userId), "no member");
    }

    Owner account() {
        return new Owner.Family(id);
    }
}
