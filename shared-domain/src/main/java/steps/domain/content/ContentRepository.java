package steps.domain.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Finds the texts that people have written. */
@Singleton
public class ContentRepository implements PanacheRepositoryBase<Content, String> {}
