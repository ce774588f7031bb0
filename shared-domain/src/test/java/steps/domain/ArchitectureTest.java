package steps.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import steps.testing.HouseRules;
import steps.testing.Sources;

@AnalyzeClasses(
        packages = {"steps.domain", "steps.platform"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theDomainKnowsNeitherTelegramNorHttp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.pengrad..",
                    "okhttp3..",
                    "jakarta.ws.rs..",
                    "java.net.http..",
                    "io.vertx.core.http..",
                    "io.vertx.ext.web..",
                    "org.eclipse.microprofile.rest..",
                    "org.jboss.resteasy..");

    @ArchTest
    static final ArchRule theDomainKnowsNoService =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("steps.bot..", "steps.admin..");

    @ArchTest
    static final ArchRule theDomainReachesTheDatabaseByTheReactiveClientOnly =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule thePlatformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("steps.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("steps.domain..");

    /** Walks are looked at after they have ended; a meter knows nothing but points. */
    @ArchTest
    static final ArchRule walksAreBuiltFromTheMeterUp = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("steps.domain.walk..")
            .layer("review")
            .definedBy("steps.domain.walk.review..")
            .layer("history")
            .definedBy("steps.domain.walk.history..")
            .layer("walk")
            .definedBy("steps.domain.walk")
            .layer("track")
            .definedBy("steps.domain.walk.track..")
            .layer("meter")
            .definedBy("steps.domain.walk.meter..")
            .layer("coefficient")
            .definedBy("steps.domain.walk.coefficient..")
            .whereLayer("review")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("history")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("walk")
            .mayOnlyBeAccessedByLayers("review", "history")
            .whereLayer("track")
            .mayOnlyBeAccessedByLayers("review", "walk")
            .whereLayer("coefficient")
            .mayOnlyBeAccessedByLayers("walk");

    /** What happens to a family is built from families, their locks and memberships. */
    @ArchTest
    static final ArchRule familiesDoNotKnowWhatHappensToThem = noClasses()
            .that()
            .resideInAPackage("steps.domain.family")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("steps.domain.family.change..");

    /** The words of addresses, zones and hours are read, not said, and a setting keeps the name that managers know. */
    @Test
    void peopleAreToldTextsAlone() {
        assertThat(Sources.thatSpeakRussian())
                .filteredOn(name -> !name.endsWith("Texts.java"))
                .containsExactlyInAnyOrder(
                        "AddressStart.java",
                        "BotSetting.java",
                        "CityInAddress.java",
                        "CityNames.java",
                        "PromoPattern.java",
                        "QuietHours.java",
                        "SearchWords.java",
                        "StreetKinds.java",
                        "TimeZones.java");
    }
}
