package steps.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MediaRepositoryTest {
    @Inject
    MediaRepository media;

    @Inject
    Pool pool;

    private long id;

    @BeforeEach
    void aPicture() {
        id = Rows.number(
                pool,
                "insert into media (kind, file_name, content) values ('photo', 'mug.png', $1) returning id",
                Buffer.buffer("mug"));
    }

    @Test
    void isFoundWithoutItsBytesAndReadWithThem() {
        assertThat(found()).isEqualTo(new Media(id, MediaKind.PHOTO, 3, null));
        var file = await(() -> media.read(id));
        assertThat(file.fileName()).isEqualTo("mug.png");
        assertThat(file.content()).isEqualTo(Buffer.buffer("mug"));
    }

    @Test
    void unknownMediaAreNull() {
        assertThat(await(() -> media.find(-1))).isNull();
        assertThat(await(() -> media.read(-1))).isNull();
    }

    @Test
    void telegramsCopyIsRemembered() {
        remember(await(() -> media.read(id)), "copy-1");
        assertThat(found().telegramFileId()).isEqualTo("copy-1");
    }

    @Test
    void aCopyOfTheFormerBytesIsNotRemembered() {
        var former = await(() -> media.read(id));
        Rows.change(pool, "update media set content = $2 where id = $1", id, Buffer.buffer("cup"));
        remember(former, "copy-of-mug");
        assertThat(found().telegramFileId()).isNull();
        remember(await(() -> media.read(id)), "copy-of-cup");
        remember(former, "copy-of-mug");
        assertThat(found().telegramFileId()).isEqualTo("copy-of-cup");
    }

    @Test
    void onlyTheCopyThatTelegramRefusedIsForgotten() {
        remember(await(() -> media.read(id)), "copy-1");
        var first = found();
        forget(first);
        assertThat(found().telegramFileId()).isNull();
        remember(await(() -> media.read(id)), "copy-2");
        forget(first);
        assertThat(found().telegramFileId()).isEqualTo("copy-2");
    }

    @Test
    void mediaThatTelegramAloneHasAreNeverForgottenAndHaveNoBytes() {
        id = await(() -> media.addCopy(MediaKind.VIDEO, "BAAC-1"));
        assertThat(found()).isEqualTo(new Media(id, MediaKind.VIDEO, 0, "BAAC-1"));
        assertThat(found().isOurs()).isFalse();
        forget(found());
        assertThat(found().telegramFileId()).isEqualTo("BAAC-1");
        assertThat(await(() -> media.read(id))).isNull();
        assertThatThrownBy(() -> Rows.change(pool, "update media set telegram_file_id = null where id = $1", id))
                .hasMessageContaining("media_somewhere_check");
    }

    private Media found() {
        return await(() -> media.find(id));
    }

    private void remember(MediaFile file, String telegramFileId) {
        await(() -> media.remember(file, telegramFileId));
    }

    private void forget(Media known) {
        await(() -> media.forget(known));
    }
}
