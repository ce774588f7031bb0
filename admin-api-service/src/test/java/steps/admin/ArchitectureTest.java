package steps.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import steps.testing.HouseRules;

@AnalyzeClasses(packages = "steps.admin", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule thePartnersServiceDoesNotKnowTheBot =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("steps.bot..", "com.pengrad..");

    @ArchTest
    static final ArchRule jdbcIsForTheSchemaAndForCommandsThatEnd = noClasses()
            .that()
            .resideOutsideOfPackages("steps.admin.migration..", "steps.admin.legacy..", "steps.admin.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..");
}
