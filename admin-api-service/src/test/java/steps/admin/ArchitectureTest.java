package steps.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.section.ActionRuns;
import steps.domain.audit.AuditEntry;
import steps.testing.HouseRules;

@AnalyzeClasses(packages = "steps.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule thePartnersServiceDoesNotKnowTheBot =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("steps.bot..", "com.pengrad..");

    /** What else would be written has no words to be read by. */
    @ArchTest
    static final ArchRule theAuditIsToldOfActionsThatHaveWords = noClasses()
            .that()
            .doNotBelongToAnyOf(AuditAction.class, ActionRuns.class)
            .should()
            .callMethod(AuditEntry.class, "of", AuditEntry.Author.class, String.class, String.class, String.class)
            .orShould()
            .callConstructor(
                    AuditEntry.class,
                    AuditEntry.Author.class,
                    String.class,
                    String.class,
                    String.class,
                    Map.class,
                    String.class);

    @ArchTest
    static final ArchRule jdbcIsForTheSchemaAndForCommandsThatEnd = noClasses()
            .that()
            .resideOutsideOfPackages("steps.admin.migration..", "steps.admin.legacy..", "steps.admin.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..");
}
