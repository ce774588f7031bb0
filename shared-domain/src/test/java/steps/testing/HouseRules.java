package steps.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** What holds for the main code of the domain and of both services; each module's architecture test takes them all in. */
public final class HouseRules {
    private static final Set<String> SIDE_BY_SIDE =
            Set.of("combine", "join", "transformToUniAndMerge", "transformToMultiAndMerge", "merge", "merging");

    private static final Set<String> BEGINNINGS = Set.of(
            "begin",
            "beginTransaction",
            "getConnection",
            "openSession",
            "withConnection",
            "withSession",
            "withStatelessSession",
            "withTransaction");

    private static final Set<String> BEGINNING_ANNOTATIONS =
            Set.of("Transactional", "WithSession", "WithSessionOnDemand", "WithTransaction");

    /** A command's process has nothing else to do, and neither has a migration before the start. */
    private static final String[] COMMANDS = {
        "steps.bot.command..",
        "steps.bot.content..",
        "steps.bot.failed..",
        "steps.admin.migration..",
        "steps.admin.legacy..",
        "steps.admin.command.."
    };

    @ArchTest
    static final ArchRule featuresFormNoCircles =
            slices().matching("steps.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClockThatIsInjected = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .accessTargetWhere(describe("the time without a Clock is asked for", HouseRules::isTimeWithoutAClock));

    @ArchTest
    static final ArchRule nobodyWaits = noClasses()
            .that()
            .resideOutsideOfPackages(COMMANDS)
            .should()
            .accessTargetWhere(describe("a thread is blocked", HouseRules::isWaiting));

    /** Jobs fetch things side by side that touch no session. */
    @ArchTest
    static final ArchRule aSessionDoesOneThingAfterTheOther = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Job")
            .should()
            .accessTargetWhere(describe("things are done side by side", HouseRules::isSideBySide));

    @ArchTest
    static final ArchRule entitiesKeepTheirFieldsToThemselves = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entitiesBehaveAndHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIsAbout =
            classes().should().haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Utilities|DTO|Dto)");

    @ArchTest
    static final ArchRule onlyWhatSpeaksToATerminalPrints = noClasses()
            .that()
            .resideOutsideOfPackages("steps.platform.start..")
            .and()
            .resideOutsideOfPackages(COMMANDS)
            .should()
            .accessTargetWhere(describe("something is printed", HouseRules::isPrinting));

    /** A native image keeps static fields as they were when it was built: its random numbers, threads and addresses too. */
    @ArchTest
    static final ArchRule noStaticFieldHoldsWhatIsOfOneProcess = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(assignableToAny(
                    Random.class, Thread.class, Executor.class, Clock.class, InetAddress.class, HttpClient.class));

    @ArchTest
    static final ArchRule theSandboxIsForLocalRunsAndTests =
            noClasses().should().dependOnClassesThat().resideInAPackage("steps.sandbox..");

    /** Began elsewhere it would have neither the joining nor the retries. */
    @ArchTest
    static final ArchRule nothingButTransactionsBeginsOne = noClasses()
            .that()
            .resideOutsideOfPackage("steps.platform.transaction")
            .should()
            .accessTargetWhere(describe("a transaction or a session is begun", HouseRules::isBeginning))
            .orShould()
            .dependOnClassesThat(describe("begin one by an annotation", HouseRules::isBeginning));

    /** Every statement of the pool joins by its context. */
    @ArchTest
    static final ArchRule nobodyHandsAConnectionOn = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("steps.platform.transaction")
            .should()
            .haveRawParameterTypes(describe(
                    "with a connection",
                    types -> types.stream()
                            .anyMatch(type -> type.isEquivalentTo(io.vertx.mutiny.sqlclient.SqlConnection.class))))
            .allowEmptyShould(true);

    /** Filled by hand it would look like one that is saved by itself, and would not be. */
    @ArchTest
    static final ArchRule entitiesAreLoadedByHibernateAlone = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..")
            .orShould()
            .haveSimpleNameEndingWith("Row")
            .allowEmptyShould(true);

    /** A repository of entities asks in one dialect. */
    @ArchTest
    static final ArchRule repositoriesOfEntitiesSpeakNoPlainSql = noClasses()
            .that()
            .areAssignableTo(PanacheRepositoryBase.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..sqlclient..")
            .allowEmptyShould(true);

    /** The other way round: no native query through a session. */
    @ArchTest
    static final ArchRule plainSqlGoesByThePool = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "a session does plain SQL",
                    access -> access.getTarget().getName().startsWith("createNative")));

    private HouseRules() {}

    private static boolean isBeginning(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getPackageName();
        return (owner.startsWith("io.vertx")
                        || owner.startsWith("io.quarkus.hibernate")
                        || owner.startsWith("org.hibernate"))
                && BEGINNINGS.contains(access.getTarget().getName());
    }

    private static boolean isBeginning(JavaClass type) {
        return BEGINNING_ANNOTATIONS.contains(type.getSimpleName());
    }

    private static DescribedPredicate<JavaClass> assignableToAny(Class<?>... types) {
        return describe("of one process", field -> Stream.of(types).anyMatch(field::isAssignableTo));
    }

    private static boolean isTimeWithoutAClock(JavaAccess<?> access) {
        var name = access.getTarget().getName();
        if (isOf(access, Date.class) || isOf(access, Calendar.class)) {
            return name.equals("<init>") || name.equals("getInstance");
        }
        return switch (name) {
            case "currentTimeMillis", "systemUTC", "systemDefaultZone" -> true;
            case "now" -> access.getTargetOwner().getPackageName().startsWith("java.time") && !takesAClock(access);
            default -> false;
        };
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isWaiting(JavaAccess<?> access) {
        return switch (access.getTarget().getName()) {
            case "await" -> isOf(access, Uni.class) || isOf(access, CountDownLatch.class);
            case "get", "join" -> isOf(access, Future.class) || isOf(access, Thread.class);
            case "sleep" -> isOf(access, Thread.class);
            case "subscribeAndAwait" -> isOf(access, VertxContextSupport.class);
            default -> false;
        };
    }

    private static boolean isSideBySide(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny")
                && SIDE_BY_SIDE.contains(access.getTarget().getName());
    }

    private static boolean isPrinting(JavaAccess<?> access) {
        return isOf(access, System.class)
                && Set.of("out", "err").contains(access.getTarget().getName());
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }
}
