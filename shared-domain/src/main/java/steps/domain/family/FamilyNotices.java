package steps.domain.family;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.FamilyNotice;
import steps.domain.delivery.NewDelivery;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;

/** Tells people what others do in their family, in the transaction that does it, if they want to hear of it. */
@Singleton
public class FamilyNotices {
    private final Deliveries deliveries;
    private final MessagePreferences preferences;

    public FamilyNotices(Deliveries deliveries, MessagePreferences preferences) {
        this.deliveries = deliveries;
        this.preferences = preferences;
    }

    public Uni<Void> tell(List<Member> members, FamilyNotice notice) {
        return tellAll(members.stream().map(Member::telegramId).toList(), notice);
    }

    public Uni<Void> tell(long chatId, FamilyNotice notice) {
        return tellAll(List.of(chatId), notice);
    }

    private Uni<Void> tellAll(List<Long> chats, FamilyNotice notice) {
        return chats.isEmpty() || !notice.concernsOnlyOthers()
                ? enqueue(chats, notice)
                : preferences
                        .decliners(MessageKind.FAMILY, chats)
                        .map(decliners -> chats.stream()
                                .filter(chat -> !decliners.contains(chat))
                                .toList())
                        .chain(readers -> enqueue(readers, notice));
    }

    private Uni<Void> enqueue(List<Long> chats, FamilyNotice notice) {
        return Multi.createFrom()
                .iterable(chats)
                .onItem()
                .transformToUniAndConcatenate(chat -> deliveries.enqueue(NewDelivery.of(chat, notice)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Who owns the family now is news to all who are in it. */
    public Uni<Void> tellOfOwner(List<Member> others, Member owner, String family) {
        return tell(owner.telegramId(), new FamilyNotice.BecameOwner(family))
                .chain(() -> tell(
                        others.stream().filter(member -> !member.equals(owner)).toList(),
                        new FamilyNotice.OwnerChanged(owner.userId(), family)));
    }
}
