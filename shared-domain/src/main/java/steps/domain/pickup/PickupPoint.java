package steps.domain.pickup;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A place where parcels are collected, as the partner names it. */
@Entity
@Table(name = "pickup_point")
public class PickupPoint extends PanacheEntityBase {
    @Id
    private String id;

    @Column(name = "full_address")
    private String fullAddress;

    @Column(name = "search_text")
    private String searchText;

    private boolean active;

    protected PickupPoint() {}

    public String id() {
        return id;
    }

    public String fullAddress() {
        return fullAddress;
    }

    /** False for one that is kept only because orders name it. */
    public boolean isOffered() {
        return active;
    }
}
