package steps.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** How tests are called. */
public final class TestNames {
    /** It passes over tests in classes of other names, and says nothing. */
    @ArchTest
    static final ArchRule testsAreInClassesThatSurefireFinds = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .or()
            .areAnnotatedWith(TestFactory.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Test");

    /** "A sold-out product is not sold", "a new member is told": neither "what is sold out" nor "who joins"; the subject comes first. */
    @ArchTest
    static final ArchRule testsNameTheirSubjectFirst = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .should()
            .haveNameNotMatching("(what|who)[A-Z].*");

    private TestNames() {}
}
