package steps.domain.ledger;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody's points. The balance belongs to the database, which applies every transfer to it. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String kind;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "system_name")
    private String systemName;

    @Column(updatable = false)
    private Long balance;

    protected Account() {}

    /** One as plain SQL has loaded it. */
    static Account read(Row row) {
        var account = new Account();
        account.id = row.getLong("id");
        account.kind = row.getString("kind");
        account.userId = row.getLong("user_id");
        account.systemName = row.getString("system_name");
        account.balance = row.getLong("balance");
        return account;
    }

    static Account ofUser(long userId) {
        var account = new Account();
        account.kind = "user";
        account.userId = userId;
        account.balance = 0L;
        return account;
    }

    public Long id() {
        return id;
    }

    Long userId() {
        return userId;
    }

    boolean keepsBalance() {
        return balance != null;
    }

    /** As of the moment this row was read; a transfer posted later in the transaction is not in it. */
    public Points balance() {
        if (balance == null) {
            throw new IllegalStateException("The system account " + systemName + " keeps no balance.");
        }
        return new Points(balance);
    }
}
