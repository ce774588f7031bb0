package steps.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import steps.testing.HouseRules;

@AnalyzeClasses(packages = "steps.edge", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theEdgeKnowsNoServiceAndNoDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("steps.bot..", "steps.admin..", "steps.domain..");
}
