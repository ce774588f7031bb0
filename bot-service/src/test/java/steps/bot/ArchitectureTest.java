package steps.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steps.bot.dialog.DialogState;
import steps.testing.HouseRules;
import steps.testing.Sources;

@AnalyzeClasses(packages = "steps.bot", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String TRANSPORT = "steps.bot.telegram..";
    private static final String ENGINE = "steps.bot.dialog..";
    private static final String RUNTIME = "steps.bot.runtime..";

    private static final DescribedPredicate<JavaClass> FEATURES = resideInAPackage("steps.bot.*..")
            .and(resideOutsideOfPackages(TRANSPORT, ENGINE, RUNTIME))
            .as("features");

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theBotDoesNotKnowTheOtherService =
            noClasses().should().dependOnClassesThat().resideInAPackage("steps.admin..");

    @ArchTest
    static final ArchRule transportAndEngineKnowNoFeature = noClasses()
            .that()
            .resideInAnyPackage(TRANSPORT, ENGINE, RUNTIME)
            .should()
            .dependOnClassesThat(FEATURES);

    @ArchTest
    static final ArchRule theEngineDoesNotKnowTheTransport = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TRANSPORT);

    /** An update comes in and its replies go out; both keep to the limits, and the Bot API knows none of them. */
    @ArchTest
    static final ArchRule theTransportHasOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(TRANSPORT)
            .layer("incoming")
            .definedBy("steps.bot.telegram.incoming..")
            .layer("outgoing")
            .definedBy("steps.bot.telegram.outgoing..")
            .layer("limits")
            .definedBy("steps.bot.telegram.limits..")
            .layer("api")
            .definedBy("steps.bot.telegram.api..")
            .whereLayer("incoming")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("outgoing")
            .mayOnlyBeAccessedByLayers("incoming")
            .whereLayer("limits")
            .mayOnlyBeAccessedByLayers("incoming", "outgoing")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("incoming", "outgoing", "limits");

    /** The engine runs dialogues and writes their turns; a dialogue knows neither. */
    @ArchTest
    static final ArchRule theEngineHasOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ENGINE)
            .layer("engine")
            .definedBy("steps.bot.dialog.engine..")
            .layer("unsent")
            .definedBy("steps.bot.dialog.unsent..")
            .layer("dialog")
            .definedBy("steps.bot.dialog")
            .layer("language")
            .definedBy("steps.bot.dialog.language..")
            .whereLayer("engine")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("unsent")
            .mayOnlyBeAccessedByLayers("engine");

    /** Updates come by the webhook or by polling; what is read of them is the same. */
    @ArchTest
    static final ArchRule theReaderOfUpdatesKnowsNoWayIn = noClasses()
            .that()
            .resideInAPackage("steps.bot.telegram.incoming")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("steps.bot.telegram.incoming.webhook..", "steps.bot.telegram.incoming.polling..");

    @ArchTest
    static final ArchRule onlyTheTransportKnowsTelegramsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage(TRANSPORT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.pengrad..", "okhttp3..");

    /** A dialogue runs inside a transaction: what it says leaves after the commit. */
    @ArchTest
    static final ArchRule noFeatureCallsTelegramItself = noClasses()
            .that(FEATURES)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("steps.bot.telegram.api.TelegramGateway");

    @ArchTest
    static final ArchRule theBotCarriesNoJdbc =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule statesHaveNamesThatAreNotThoseOfTheirClasses = classes()
            .that()
            .implement(DialogState.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(JsonTypeName.class)
            .andShould()
            .beRecords();

    @ArchTest
    static final ArchRule statesAreReadInANativeImageToo = classes()
            .that()
            .areInterfaces()
            .and()
            .areAssignableTo(DialogState.class)
            .and()
            .areNotAssignableFrom(DialogState.class)
            .should()
            .beAnnotatedWith(RegisterForReflection.class);

    @Test
    void textsAloneHoldWhatPeopleRead() {
        assertThat(Sources.thatSpeakRussian())
                .isNotEmpty()
                .allMatch(name -> name.endsWith("Texts.java")
                        || Set.of("Russian.java", "Lettering.java", "Patronymic.java")
                                .contains(name));
    }
}
