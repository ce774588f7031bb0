package steps.edge;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import steps.testing.TestNames;

@AnalyzeClasses(packages = "steps.edge")
class TestNamesTest {
    @ArchTest
    static final ArchTests names = ArchTests.in(TestNames.class);
}
