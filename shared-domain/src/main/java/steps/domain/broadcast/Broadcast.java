package steps.domain.broadcast;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.domain.broadcast.sending.BroadcastOutbox;

/** Something to be said to many people, with when, to whom, and how far it is. */
@Entity
@Table(name = "broadcast")
public class Broadcast extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column
    private String title;

    @Column(updatable = false)
    private String author;

    @Column
    private String state;

    @Column
    private @Nullable String reason;

    @Embedded
    private StoredMessage message;

    @Column
    private String buttons;

    @Column
    private String audience;

    @Column(name = "local_time")
    private @Nullable LocalDateTime localTime;

    @Column(name = "of_reader")
    private boolean ofReader;

    @Column
    private @Nullable String cron;

    @Column(updatable = false)
    private @Nullable Long repeats;

    @Column(name = "stale_after_minutes")
    private @Nullable Integer staleAfterMinutes;

    @Column
    private boolean paid;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column
    private int tolerated;

    @Column(name = "progress_chat_id")
    private @Nullable Long progressChatId;

    @Column(name = "progress_message_id")
    private @Nullable Long progressMessageId;

    @Column(name = "progress_ended")
    private boolean progressEnded;

    protected Broadcast() {}

    public static Broadcast of(BroadcastDraft draft, String author, Instant now) {
        var broadcast = new Broadcast();
        broadcast.author = author;
        broadcast.createdAt = now;
        broadcast.become(BroadcastState.DRAFT);
        broadcast.write(draft);
        return broadcast;
    }

    /** One time of a repeated one. */
    Broadcast occurrence(Instant now) {
        var one = new Broadcast();
        one.author = author;
        one.title = title;
        one.message = message.copy();
        one.buttons = buttons;
        one.audience = audience;
        one.localTime = localTime;
        one.ofReader = ofReader;
        one.staleAfterMinutes = staleAfterMinutes;
        one.paid = paid;
        one.repeats = id;
        one.nextAt = nextAt;
        one.createdAt = now;
        one.become(BroadcastState.SCHEDULED);
        return one;
    }

    void write(BroadcastDraft draft) {
        title = draft.title();
        paid = draft.paid();
        audience = BroadcastJson.write(draft.audience());
        buttons = BroadcastJson.write(draft.buttons());
        message = StoredMessage.of(draft.message());
    }

    /** For its next time; it must have one. */
    public void schedule(BroadcastSchedule schedule, LocalDateTime local, ZoneId ours) {
        localTime = local;
        ofReader = schedule.ofReader();
        cron = schedule.cron();
        staleAfterMinutes = schedule.staleAfter() == null
                ? null
                : (int) schedule.staleAfter().toMinutes();
        nextAt = schedule.firstMoment(local, ours);
        become(BroadcastState.SCHEDULED);
    }

    void sendAt(Instant now) {
        localTime = null;
        ofReader = false;
        cron = null;
        staleAfterMinutes = null;
        nextAt = now;
        become(BroadcastState.SCHEDULED);
    }

    void withdraw() {
        nextAt = null;
        become(BroadcastState.DRAFT);
    }

    public void start(Instant now) {
        dueAt = nextAt;
        nextAt = null;
        startedAt = now;
        become(BroadcastState.SENDING);
    }

    /** The next time of a repeated one. */
    void moveOn(LocalDateTime local, Instant at) {
        localTime = local;
        nextAt = at;
    }

    void pause(@Nullable String why) {
        become(BroadcastState.PAUSED);
        reason = why;
    }

    /** Telegram has refused it so often; those that somebody knew of when they said to go on do not count. Whether it stops. */
    public boolean stopIfRefused(int refusals) {
        boolean stops = state() == BroadcastState.SENDING && refusals - tolerated >= BroadcastOutbox.MOST_REFUSALS;
        if (stops) {
            pause("refused");
        }
        return stops;
    }

    void resume(int refusals) {
        tolerated = refusals;
        endedAt = null;
        progressEnded = false;
        become(BroadcastState.SENDING);
    }

    void cancel(@Nullable String why, Instant now) {
        nextAt = null;
        endedAt = now;
        become(BroadcastState.CANCELED);
        reason = why;
    }

    public void end(Instant now) {
        endedAt = now;
        become(BroadcastState.SENT);
    }

    void showProgress(long chatId, long messageId) {
        progressChatId = chatId;
        progressMessageId = messageId;
    }

    void progressEnded() {
        progressEnded = true;
    }

    private void become(BroadcastState next) {
        state = next.code();
        reason = null;
    }

    public long id() {
        return id;
    }

    /** Grows with each change: whoever saves tells which one they have seen. */
    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String author() {
        return author;
    }

    public BroadcastState state() {
        return BroadcastState.of(state);
    }

    /** Why it stands or has ended where it does, when nobody wanted that; null otherwise. */
    public @Nullable String reason() {
        return reason;
    }

    /** Null when it is over and its author has had their data removed. */
    public @Nullable BroadcastMessage message() {
        return message.message();
    }

    public List<BroadcastButton> buttons() {
        return BroadcastJson.buttons(buttons);
    }

    public Audience audience() {
        return BroadcastJson.audience(audience);
    }

    public boolean paid() {
        return paid;
    }

    /** When it is to be sent; null for at once, or while nobody has said. */
    public @Nullable BroadcastSchedule schedule() {
        var stale = staleAfter();
        if (cron != null) {
            return new BroadcastSchedule(null, ofReader, cron, stale);
        }
        return localTime == null ? null : new BroadcastSchedule(localTime, ofReader, null, stale);
    }

    /** Null for never too late. */
    public @Nullable Duration staleAfter() {
        return staleAfterMinutes == null ? null : Duration.ofMinutes(staleAfterMinutes);
    }

    /** When readers of a zone should get it; after its start. */
    public Instant dueIn(ZoneId zone) {
        return ofReader ? Objects.requireNonNull(localTime).atZone(zone).toInstant() : Objects.requireNonNull(dueAt);
    }

    /** Of the first reader; null unless it is scheduled. */
    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** Null before. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    boolean isRepeated() {
        return cron != null;
    }

    @Nullable
    String cron() {
        return cron;
    }

    boolean ofReader() {
        return ofReader;
    }

    /** The message that shows how far it is; empty where there is none. */
    public Optional<ProgressMessage> progressMessage() {
        return progressChatId == null || progressMessageId == null
                ? Optional.empty()
                : Optional.of(new ProgressMessage(progressChatId, progressMessageId));
    }

    /** Whether that message says how it has ended. */
    public boolean hasProgressEnded() {
        return progressEnded;
    }

    /** Where in Telegram it is shown how far a broadcast is. */
    public record ProgressMessage(long chatId, long messageId) {}
}
