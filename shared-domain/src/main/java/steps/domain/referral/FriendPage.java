package steps.domain.referral;

import java.util.List;

/**
 * A part of those whom somebody has invited, the newest first.
 *
 * @param number from 0
 */
public record FriendPage(List<Friend> friends, int number, boolean hasOlder) {
    public FriendPage {
        friends = List.copyOf(friends);
    }
}
