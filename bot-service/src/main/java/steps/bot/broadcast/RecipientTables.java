package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.RecipientResult;

/** What became of each recipient, as a file for administrators. */
@Singleton
class RecipientTables implements AttachmentMaker {
    static final String NAME = "broadcast_table";

    private static final int PAGE = 5_000;

    /** Telegram takes 50 MB from a bot; of more people the command line tells. */
    private static final int LARGEST_BYTES = 45_000_000;

    private final BroadcastReports reports;
    private final Administrators administrators;

    RecipientTables(BroadcastReports reports, Administrators administrators) {
        this.reports = reports;
        this.administrators = administrators;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Attachment> make(long chatId, String detail) {
        if (!administrators.include(chatId)) {
            return Uni.createFrom().nullItem();
        }
        long id = Long.parseLong(detail);
        return append(Buffer.buffer(RecipientResult.CSV_HEAD), id, 0)
                .map(csv -> new Attachment("broadcast-" + id + ".csv", "text/csv", csv));
    }

    private Uni<Buffer> append(Buffer csv, long id, long afterUserId) {
        return reports.page(id, afterUserId, PAGE).chain(page -> {
            page.forEach(one -> csv.appendString(one.csv()));
            return isLast(page, csv)
                    ? Uni.createFrom().item(csv)
                    : append(csv, id, page.getLast().userId());
        });
    }

    private static boolean isLast(List<RecipientResult> page, Buffer csv) {
        return page.size() < PAGE || csv.length() > LARGEST_BYTES;
    }
}
