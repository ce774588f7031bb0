package steps.domain.walk.coefficient;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.platform.transaction.Transactions;

/** Changes what walks are multiplied by; those that go on get the new numbers from their next segment on. */
@Singleton
public class CoefficientChanges {
    private final Transactions transactions;
    private final WalkFormRepository forms;
    private final TemperatureRangeRepository ranges;

    CoefficientChanges(Transactions transactions, WalkFormRepository forms, TemperatureRangeRepository ranges) {
        this.transactions = transactions;
        this.forms = forms;
        this.ranges = ranges;
    }

    public Uni<List<WalkForm>> forms() {
        return transactions.readingEntities(forms::findAllInOrder);
    }

    /** Null when there is none. */
    public Uni<WalkForm> form(String code) {
        return transactions.readingEntities(() -> forms.findById(code));
    }

    /** As {@link #form}, held with its ranges until the caller's transaction ends. */
    public Uni<WalkForm> lockForm(String code) {
        return transactions.withEntities(() -> forms.lock(code));
    }

    /** Of one that the caller has locked. */
    public void change(WalkForm locked, WalkFormDraft draft) {
        locked.become(draft);
    }

    /** From the coldest to the warmest. */
    public Uni<List<TemperatureRange>> rangesOf(String form) {
        return transactions.readingEntities(() -> ranges.findOf(form));
    }

    /** Null when there is none. */
    public Uni<TemperatureRange> range(long id) {
        return transactions.readingEntities(() -> ranges.findById(id));
    }

    /** As {@link #range}, held with the others of its kind until the caller's transaction ends. */
    public Uni<TemperatureRange> lockRange(long id) {
        return transactions.withEntities(() -> ranges.findById(id)
                .call(range -> range == null ? Uni.createFrom().voidItem() : forms.lock(range.form())));
    }

    public Uni<RangeChange> add(String form, BigDecimal minC, BigDecimal maxC, BigDecimal coefficient) {
        return transactions.withEntities(() -> forms.lock(form)
                .chain(known -> known == null
                        ? Uni.createFrom().item(new RangeChange.Unknown())
                        : fault(form, null, minC, maxC)
                                .chain(fault -> fault.map(
                                                refused -> Uni.createFrom().item(refused))
                                        .orElseGet(() -> ranges.persistAndFlush(
                                                        new TemperatureRange(form, minC, maxC, coefficient))
                                                .map(range -> new RangeChange.Done(range.id()))))));
    }

    public Uni<RangeChange> change(long id, BigDecimal minC, BigDecimal maxC, BigDecimal coefficient) {
        return transactions.withEntities(() -> lockRange(id)
                .chain(range -> range == null
                        ? Uni.createFrom().item(new RangeChange.Unknown())
                        : fault(range.form(), id, minC, maxC)
                                .map(fault -> fault.orElseGet(() -> {
                                    range.become(minC, maxC, coefficient);
                                    return new RangeChange.Done(id);
                                }))));
    }

    /** Whether it was there. */
    public Uni<Boolean> remove(long id) {
        return transactions.withEntities(() -> ranges.deleteById(id));
    }

    /** Why the ranges of a kind of walk cannot be so; the database would refuse it as well, without saying which other one it is. */
    private Uni<Optional<RangeChange>> fault(String form, @Nullable Long id, BigDecimal minC, BigDecimal maxC) {
        if (minC.compareTo(maxC) >= 0) {
            return Uni.createFrom().item(Optional.of(new RangeChange.Empty()));
        }
        return ranges.findOf(form)
                .map(others -> others.stream()
                        .filter(other -> !other.id().equals(id))
                        .filter(other -> other.overlaps(form, minC, maxC))
                        .findFirst()
                        .map(other -> new RangeChange.Overlaps(other.minC(), other.maxC())));
    }
}
