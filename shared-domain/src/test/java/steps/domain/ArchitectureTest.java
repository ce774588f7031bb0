package steps.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import steps.testing.HouseRules;
import steps.testing.Sources;

@AnalyzeClasses(packages = "steps.domain", importOptions = DoNotIncludeTests.class)
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

    /** The words of addresses are read, not said. */
    @Test
    void theDomainSaysNothingToPeople() {
        assertThat(Sources.thatSpeakRussian())
                .containsExactlyInAnyOrder(
                        "AddressStart.java", "CityNames.java", "SearchWords.java", "StreetKinds.java");
    }
}
