package steps.admin.panel.form;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.list.Keys;

/**
 * An editor of records that the domain finds by their number, changes while they are held, and adds.
 *
 * @param <T> of what the domain finds
 */
public abstract class DraftEditor<T> implements AddingEditor {
    /** Null when there is none. */
    protected abstract Uni<T> find(long id);

    /** As {@link #find}, held until the caller's transaction ends. */
    protected abstract Uni<T> hold(long id);

    protected abstract void change(T held, Values after);

    /** Its number. */
    protected abstract Uni<Long> put(Values values);

    protected abstract Values values(T known);

    @Override
    public final Uni<Values> read(String key) {
        return Keys.find(key, this::find).map(this::valuesOrNull);
    }

    @Override
    public final Uni<Values> lock(String key) {
        return Keys.find(key, this::hold).map(this::valuesOrNull);
    }

    @Override
    public final Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return hold(Long.parseLong(key)).invoke(held -> change(held, after)).replaceWith(new Edit.Done(key));
    }

    @Override
    public final Uni<Edit> add(Values values, PanelUser by) {
        return put(values).map(id -> new Edit.Done(id.toString()));
    }

    private @Nullable Values valuesOrNull(@Nullable T known) {
        return known == null ? null : values(known);
    }
}
