package steps.bot.broadcast;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import steps.bot.dialog.SentObserver;
import steps.bot.telegram.outgoing.BulkSender;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.Broadcast.ProgressMessage;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.user.Users;
import steps.platform.lease.Leases;

/** The messages that show administrators how far their broadcasts are, changed in their place until those have ended. */
@Singleton
class ProgressMessages implements SentObserver {
    static final String NAME = "broadcast_progress";

    private static final Logger LOG = Logger.getLogger(ProgressMessages.class);

    /** Counting a million people takes a while: for ten times as long it is not done again. */
    private static final int REST = 10;

    private final Leases leases;
    private final Broadcasts broadcasts;
    private final BroadcastReports reports;
    private final ProgressScreens screens;
    private final Users users;
    private final BulkSender sender;
    private final Map<Long, String> told = new ConcurrentHashMap<>();
    private volatile long nextNs = System.nanoTime();

    ProgressMessages(
            Leases leases,
            Broadcasts broadcasts,
            BroadcastReports reports,
            ProgressScreens screens,
            Users users,
            BulkSender sender) {
        this.leases = leases;
        this.broadcasts = broadcasts;
        this.reports = reports;
        this.screens = screens;
        this.users = users;
        this.sender = sender;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> sent(String detail, long chatId, long messageId) {
        return broadcasts.showProgress(Long.parseLong(detail), chatId, messageId);
    }

    /** Twelve a minute: Telegram takes twenty in one chat, and its people want some of them for themselves. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        if (System.nanoTime() < nextNs) {
            return Uni.createFrom().voidItem();
        }
        return leases.hold(BroadcastOutbox.LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().voidItem() : tellAll())
                .onFailure()
                .invoke(failure -> LOG.warnf("How far broadcasts are could not be told: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> tellAll() {
        long begunNs = System.nanoTime();
        return tellOfThoseThatAreShown().invoke(() -> nextNs = begunNs + REST * (System.nanoTime() - begunNs));
    }

    private Uni<Void> tellOfThoseThatAreShown() {
        return broadcasts.shown().chain(shown -> {
            told.keySet().retainAll(shown.stream().map(Broadcast::id).toList());
            return Multi.createFrom()
                    .iterable(shown)
                    .onItem()
                    .transformToUniAndConcatenate(broadcast -> broadcast
                            .progressMessage()
                            .map(message -> tell(broadcast, message))
                            .orElseGet(() -> Uni.createFrom().voidItem()))
                    .collect()
                    .last()
                    .replaceWithVoid();
        });
    }

    private Uni<Void> tell(Broadcast broadcast, ProgressMessage message) {
        return users.languageOf(message.chatId())
                .chain(language -> reports.of(broadcast).chain(results -> tell(broadcast, message, results, language)));
    }

    private Uni<Void> tell(Broadcast broadcast, ProgressMessage message, BroadcastResults results, Language language) {
        var words = ReaderLanguage.in(language, () -> screens.words(broadcast, results));
        boolean last = broadcast.state().isOver() && results.inFlight() == 0;
        return words.equals(told.get(broadcast.id())) && !last
                ? Uni.createFrom().voidItem()
                : sender.edit(
                                message.chatId(),
                                message.messageId(),
                                words,
                                ReaderLanguage.in(language, () -> screens.keys(broadcast, results)))
                        .invoke(() -> told.put(broadcast.id(), words))
                        .chain(() -> last
                                ? broadcasts.progressEnded(broadcast.id())
                                : Uni.createFrom().voidItem());
    }
}
