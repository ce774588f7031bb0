package steps.domain.broadcast.sending;

import java.time.ZoneId;
import steps.domain.content.Language;
import steps.domain.preference.QuietHours;

/**
 * Somebody to whom a broadcast is being sent: taken in flight, as they are at this moment.
 *
 * @param chatId where they read
 * @param attempts with this one
 * @param epoch of the sender that took it
 * @param zone their own, or the service's
 * @param quietHours their own, or the usual ones
 * @param gone whether nobody is there any more
 * @param gotLately how many broadcasts they have got in the last seven days
 */
public record DueRecipient(
        long broadcastId,
        long userId,
        long chatId,
        Language language,
        int attempts,
        long epoch,
        ZoneId zone,
        QuietHours quietHours,
        boolean gone,
        boolean blockedBot,
        boolean declined,
        int gotLately) {}
