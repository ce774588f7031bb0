package steps.bot.dialog;

import io.smallrye.mutiny.Uni;

/** Makes a file when it is sent: until then a reply only carries what it is of, so that it survives a restart. */
public interface AttachmentMaker {
    /** Such as {@code route_card}; stored in replies that are not sent yet. */
    String name();

    /**
     * The file for a chat, null when there is nothing to make it of any more.
     *
     * @param detail whatever the maker needs to know what it is of
     */
    Uni<Attachment> make(long chatId, String detail);
}
