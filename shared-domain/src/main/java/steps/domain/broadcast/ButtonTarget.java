package steps.domain.broadcast;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Where a broadcast's button leads; stored as JSON, whose names are a contract. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ButtonTarget.Link.class, name = "link"),
    @JsonSubTypes.Type(value = ButtonTarget.Catalog.class, name = "catalog"),
    @JsonSubTypes.Type(value = ButtonTarget.Product.class, name = "product"),
    @JsonSubTypes.Type(value = ButtonTarget.Walk.class, name = "walk"),
    @JsonSubTypes.Type(value = ButtonTarget.Family.class, name = "family")
})
public sealed interface ButtonTarget {
    /** Out of the bot: nobody tells us who follows it. */
    record Link(String url) implements ButtonTarget {}

    record Catalog() implements ButtonTarget {}

    record Product(long productId) implements ButtonTarget {}

    record Walk() implements ButtonTarget {}

    record Family() implements ButtonTarget {}
}
