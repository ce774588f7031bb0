package steps.domain.promo;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.promo.RefusedPromoCode.Reason;
import steps.platform.transaction.Transactions;
import steps.testing.DatabaseResource;
import steps.testing.PromoStock;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PromoIntakesTest {
    @Inject
    PromoIntakes intakes;

    @Inject
    PromoStockChanges changes;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    private long food;
    private String tag;

    @BeforeEach
    void aGroupIsThere() {
        food = new PromoStock(pool).group("Корм", 20, 300);
        tag = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @Test
    void losesNothingOfTenThousandLines() {
        var known = "OLD-" + tag;
        var other = new PromoStock(pool).group("Игрушки", 10, 100);
        await(() -> intakes.add(other, known, 1));
        var lines = IntStream.range(0, 9_993).mapToObj(n -> tag + "-" + n).collect(Collectors.joining("\n"));
        var twice = "\n" + tag + "-0\n" + tag + "-1\n" + tag + "-1\n" + tag + "-9992\n" + known + "\n" + tag + "-5\n"
                + tag + "-6";
        var added = (PromoIntake.Added) await(() -> intakes.add(food, lines + twice, 3));
        assertThat(added.codes()).isEqualTo(9_993);
        assertThat(added.refused()).hasSize(7).contains(new RefusedPromoCode(9_998, known, Reason.KNOWN));
        assertThat(added.refused().stream().filter(one -> one.reason() == Reason.TWICE))
                .hasSize(6);
        assertThat(codes()).isEqualTo(9_993);
        assertThat(Rows.number(pool, "select min(max_uses) from promo_code where group_id = $1", food))
                .isEqualTo(3);
    }

    @Test
    void addsEachCodeOnceWhoeverBringsItAtTheSameTime() {
        var toys = new PromoStock(pool).group("Игрушки", 10, 100);
        var lines = IntStream.range(0, 500).mapToObj(n -> tag + "-" + n).collect(Collectors.joining("\n"));
        var intakesOfBoth = together(List.<Callable<PromoIntake.Added>>of(
                () -> (PromoIntake.Added) await(() -> transactions.retrying(() -> intakes.add(food, lines, 1))), () ->
                        (PromoIntake.Added) await(() -> transactions.retrying(() -> intakes.add(toys, lines, 1)))));
        assertThat(intakesOfBoth.stream().mapToInt(PromoIntake.Added::codes).sum())
                .isEqualTo(500);
        assertThat(intakesOfBoth.stream().mapToInt(one -> one.refused().size()).sum())
                .isEqualTo(500);
        assertThat(Rows.number(pool, "select count(*) from promo_code where code like $1", tag + "-%"))
                .isEqualTo(500);
    }

    @Test
    void makesAsManyAsAreWantedOnce() {
        var pattern = new PromoPattern(tag + "-****");
        assertThat(await(() -> intakes.generate(food, pattern, 200, 1, tag)))
                .isEqualTo(new PromoIntake.Added(200, List.of()));
        assertThat(await(() -> intakes.generate(food, pattern, 200, 1, tag)))
                .isInstanceOf(PromoIntake.AddedBefore.class);
        assertThat(codes()).isEqualTo(200);
    }

    @Test
    void makesUpForWhatIsThereAlready() {
        var pattern = new PromoPattern(tag + "###");
        var most = IntStream.range(0, 512)
                .mapToObj(n -> tag + (n / 64 + 2) + (n / 8 % 8 + 2) + (n % 8 + 2))
                .limit(511)
                .collect(Collectors.joining("\n"));
        await(() -> intakes.add(food, most, 1));
        assertThat(pattern.hides(1)).isFalse();
        var wider = new PromoPattern(tag + "####");
        await(() -> intakes.generate(food, wider, 4, 1, tag));
        assertThat(codes()).isEqualTo(515);
    }

    @Test
    void refusesWhatIsGuessedAndWhatIsNotThere() {
        assertThat(await(() -> intakes.generate(food, new PromoPattern("A#"), 10, 1, tag)))
                .isInstanceOf(PromoIntake.Guessable.class);
        assertThat(await(() -> intakes.generate(-1, new PromoPattern("A********"), 10, 1, tag)))
                .isInstanceOf(PromoIntake.NoSuchGroup.class);
        assertThat(await(() -> intakes.add(-1, "A", 1))).isInstanceOf(PromoIntake.NoSuchGroup.class);
    }

    @Test
    void keepsWhatSomebodyHas() {
        await(() -> intakes.add(food, tag, 2));
        long code = Rows.number(pool, "select id from promo_code where code = $1", tag);
        assertThat(await(() -> changes.setActive(code, false))).isEqualTo(new StockChange.Changed(tag));
        assertThat(await(() -> changes.setActive(code, false))).isInstanceOf(StockChange.Unchanged.class);
        Rows.change(pool, "update promo_code set used_count = 1 where id = $1", code);
        assertThat(await(() -> changes.delete(code))).isInstanceOf(StockChange.Issued.class);
        Rows.change(pool, "update promo_code set used_count = 0 where id = $1", code);
        assertThat(await(() -> changes.delete(code))).isEqualTo(new StockChange.Changed(tag));
        assertThat(await(() -> changes.delete(code))).isInstanceOf(StockChange.NoSuchCode.class);
    }

    private long codes() {
        return Rows.number(pool, "select count(*) from promo_code where group_id = $1", food);
    }
}
