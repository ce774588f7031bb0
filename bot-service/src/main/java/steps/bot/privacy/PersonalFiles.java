package steps.bot.privacy;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Enclosure;
import steps.bot.dialog.EnclosureMaker;
import steps.domain.privacy.PersonalFile;
import steps.domain.user.Users;

/** Makes the files with all that is kept about people. */
@Singleton
class PersonalFiles implements EnclosureMaker {
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
    public Uni<Enclosure> make(long chatId, String detail) {
        return users.find(chatId)
                .onItem()
                .ifNotNull()
                .transformToUni(file::of)
                .onItem()
                .ifNotNull()
                .transform(json -> new Enclosure("my-data.json", "application/json", json));
    }
}
