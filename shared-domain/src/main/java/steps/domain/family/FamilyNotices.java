package steps.domain.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.FamilyNotice;
import steps.domain.delivery.NewDelivery;

/** Tells people what others do in their family, in the transaction that does it. */
@Singleton
public class FamilyNotices {
    private final Deliveries deliveries;

    public FamilyNotices(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public Uni<Void> tell(List<Member> members, FamilyNotice notice) {
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> tell(member.telegramId(), notice))
                .collect()
                .last();
    }

    public Uni<Void> tell(long chatId, FamilyNotice notice) {
        return deliveries.enqueue(NewDelivery.of(chatId, notice)).replaceWithVoid();
    }

    /** Who owns the family now is news to all who are in it. */
    public Uni<Void> tellOfOwner(List<Member> others, Member owner, String family) {
        return tell(owner.telegramId(), new FamilyNotice.BecameOwner(family))
                .chain(() -> tell(
                        others.stream().filter(member -> !member.equals(owner)).toList(),
                        new FamilyNotice.OwnerChanged(owner.userId(), family)));
    }
}
