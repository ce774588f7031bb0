package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AdjustmentsTest {
    @Inject
    Adjustments adjustments;

    @Inject
    Ledger ledger;

    @Inject
    Books books;

    @Inject
    Users users;

    private User alice;

    @BeforeEach
    void aliceIsThere() {
        alice = People.registered(users, "Alice");
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
    }

    @Test
    void theSameWishTwentyTimesAtOnceGivesOnce() {
        var attempt = UUID.randomUUID().toString();
        var postings = together(Collections.<Callable<Posting>>nCopies(
                20, () -> await(() -> adjustments.give(alice.id(), new Points(50), attempt))));
        assertThat(postings).filteredOn(Posting.Posted.class::isInstance).hasSize(1);
        assertThat(postings).filteredOn(Posting.AlreadyPosted.class::isInstance).hasSize(19);
        assertThat(balance()).isEqualTo(50);
    }

    @Test
    void twentyOperatorsAtOnceTakeNoMoreThanThereIs() {
        await(() ->
                adjustments.give(alice.id(), new Points(50), UUID.randomUUID().toString()));
        var postings = together(Collections.<Callable<Posting>>nCopies(
                20,
                () -> await(() -> adjustments.take(
                        alice.id(), new Points(20), UUID.randomUUID().toString()))));
        assertThat(postings).filteredOn(Posting.Posted.class::isInstance).hasSize(2);
        assertThat(balance()).isEqualTo(10);
    }

    private long balance() {
        return await(() -> ledger.balanceOf(alice.id())).value();
    }
}
