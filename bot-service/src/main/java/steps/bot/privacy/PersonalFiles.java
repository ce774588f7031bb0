package steps.bot.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.domain.privacy.PersonalFile;
import steps.domain.user.Users;

/** Makes the files with all that is kept about people. */
@Singleton
class PersonalFiles implements AttachmentMaker {
    static final String NAME = "personal_file";

    private final Users users;
    private final PersonalFile file;

    PersonalFiles(Users users, PersonalFile file) {
        this.users = users;
        this.file = file;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Null when the person is not known any more. */
    @Override
    public Uni<Attachment> make(long chatId, String detail) {
        return users.find(chatId)
                .onItem()
                .ifNotNull()
                .transformToUni(file::of)
                .onItem()
                .ifNotNull()
                .transform(json -> new Attachment("my-data.json", "application/json", json));
    }
}
