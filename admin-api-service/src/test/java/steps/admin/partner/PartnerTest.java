package steps.admin.partner;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import steps.testing.DatabaseResource;

/** A test against the real service and PostgreSQL; all of them share one start. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(PartnerResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PartnerTest {}
