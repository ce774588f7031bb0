package steps.domain.walk.coefficient;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A coefficient for temperatures from one (included) to another (not included), in degrees Celsius. */
@Entity
@Table(name = "temperature_coefficient")
public class TemperatureRange extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "walk_form")
    private String form;

    @Column(name = "min_c")
    private BigDecimal minC;

    @Column(name = "max_c")
    private BigDecimal maxC;

    @Column
    private BigDecimal coefficient;

    protected TemperatureRange() {}

    @SuppressWarnings("NullAway.Init") // The database numbers it.
    public TemperatureRange(String form, BigDecimal minC, BigDecimal maxC, BigDecimal coefficient) {
        this.form = form;
        this.minC = minC;
        this.maxC = maxC;
        this.coefficient = coefficient;
    }

    void become(BigDecimal least, BigDecimal most, BigDecimal factor) {
        minC = least;
        maxC = most;
        coefficient = factor;
    }

    /** Whether some temperature would be in both. */
    boolean overlaps(String otherForm, BigDecimal least, BigDecimal most) {
        return form.equals(otherForm) && minC.compareTo(most) < 0 && least.compareTo(maxC) < 0;
    }

    /** The code of the kind of walk. */
    public String form() {
        return form;
    }

    public BigDecimal minC() {
        return minC;
    }

    public BigDecimal maxC() {
        return maxC;
    }

    public Long id() {
        return id;
    }

    public BigDecimal coefficient() {
        return coefficient;
    }

    boolean covers(String otherForm, BigDecimal temperatureC) {
        return form.equals(otherForm) && temperatureC.compareTo(minC) >= 0 && temperatureC.compareTo(maxC) < 0;
    }
}
