package steps.bot.telegram.outgoing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.domain.content.ReaderLanguage;
import steps.domain.user.Users;

/** Has the files of replies made, in the language of the person they are for. */
@ApplicationScoped
class AttachmentFiles {
    private static final Logger LOG = Logger.getLogger(AttachmentFiles.class);

    private final Users users;
    private final Map<String, AttachmentMaker> makers;

    AttachmentFiles(Users users, @All List<AttachmentMaker> makers) {
        this.users = users;
        this.makers = makers.stream().collect(Collectors.toMap(AttachmentMaker::name, Function.identity()));
    }

    /** Empty when it cannot be made: the words of a reply are said all the same. */
    Uni<Optional<Attachment>> make(String maker, long chatId, String detail) {
        return Uni.createFrom()
                .deferred(() -> users.languageOf(chatId))
                .invoke(ReaderLanguage::set)
                .chain(() -> Objects.requireNonNull(makers.get(maker), maker).make(chatId, detail))
                .map(Optional::ofNullable)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A file (%s) could not be made", maker))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
