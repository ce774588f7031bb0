package steps.bot;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import steps.testing.TestNames;

@AnalyzeClasses(packages = {"steps.bot", "steps.story"})
class TestNamesTest {
    @ArchTest
    static final ArchTests names = ArchTests.in(TestNames.class);
}
