package steps.testing;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which types a reader of JSON meets on its way from some types through their fields, subclasses and superclasses. */
public final class TypeWalk {
    private final Collection<Class<?>> candidates;
    private final Predicate<Class<?>> wanted;
    private final Set<TypeVariable<?>> bound = new HashSet<>();
    private final Set<Class<?>> met = new LinkedHashSet<>();

    /**
     * A walk that has not begun.
     *
     * @param candidates among which subclasses are looked for
     * @param wanted says which types are of interest; others are not walked through
     */
    public TypeWalk(Collection<Class<?>> candidates, Predicate<Class<?>> wanted) {
        this.candidates = candidates;
        this.wanted = wanted;
    }

    /** Types and arrays of them. */
    public Set<Class<?>> from(Collection<? extends Class<?>> roots) {
        roots.forEach(this::meet);
        return Set.copyOf(met);
    }

    private void meet(Type type) {
        switch (type) {
            case null -> {}
            case Class<?> raw when raw.isArray() -> meetArray(raw);
            case Class<?> raw when wanted.test(raw) -> walk(raw);
            case ParameterizedType generic -> {
                meet(generic.getRawType());
                List.of(generic.getActualTypeArguments()).forEach(this::meet);
            }
            case GenericArrayType array -> meet(array.getGenericComponentType());
            case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(this::meet);
            case TypeVariable<?> variable -> {
                // A bound may name its own variable: T extends Part<T>.
                if (bound.add(variable)) {
                    Stream.of(variable.getBounds()).forEach(this::meet);
                }
            }
            default -> {}
        }
    }

    private void meetArray(Class<?> array) {
        var element = array;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (wanted.test(element)) {
            met.add(array);
        }
        meet(array.getComponentType());
    }

    /** Of an enum only the name is written. */
    private void walk(Class<?> type) {
        if (!met.add(type) || type.isEnum()) {
            return;
        }
        meet(type.getGenericSuperclass());
        Stream.of(type.getDeclaredFields())
                .filter(TypeWalk::isStored)
                .map(Field::getGenericType)
                .forEach(this::meet);
        candidates.stream().filter(type::isAssignableFrom).forEach(this::meet);
    }

    private static boolean isStored(Field field) {
        return !Modifier.isStatic(field.getModifiers());
    }
}
