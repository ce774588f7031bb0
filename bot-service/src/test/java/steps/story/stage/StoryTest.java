package steps.story.stage;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import steps.testing.DatabaseResource;

/** A test against the real service, PostgreSQL and the Telegram double; all of them share one start. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@WithTestResource(SandboxResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StoryTest {}
