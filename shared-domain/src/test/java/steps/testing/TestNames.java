package steps.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Surefire passes over tests in classes of other names, and says nothing. */
public final class TestNames {
    @ArchTest
    static final ArchRule testsAreInClassesThatSurefireFinds = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Test");

    private TestNames() {}
}
