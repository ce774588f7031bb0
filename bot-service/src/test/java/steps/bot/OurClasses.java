package steps.bot;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.function.Predicate;

/** All classes of the service and the domain as they are in their packages, so that no test has to list them. */
public final class OurClasses {
    /** The domain's tests come in a jar of their own. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("steps.bot", "steps.domain");

    private OurClasses() {}

    public static JavaClasses all() {
        return ALL;
    }

    /** Those that can have instances. */
    public static List<Class<?>> concrete(Class<?> type) {
        return find(type, found -> !found.isInterface());
    }

    /** The sealed families of a kind; parts of a family are none. */
    public static List<Class<?>> families(Class<?> type) {
        return find(
                type,
                found -> found.isInterface()
                        && found.reflect().isSealed()
                        && List.of(found.reflect().getInterfaces()).contains(type));
    }

    private static List<Class<?>> find(Class<?> type, Predicate<JavaClass> wanted) {
        return ALL.stream()
                .filter(found -> found.isAssignableTo(type) && !found.isEquivalentTo(type))
                .filter(wanted)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
