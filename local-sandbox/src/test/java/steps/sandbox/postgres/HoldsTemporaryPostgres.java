package steps.sandbox.postgres;

/** Runs a temporary PostgreSQL until it is killed. */
final class HoldsTemporaryPostgres {
    private HoldsTemporaryPostgres() {}

    public static void main(String[] args) throws Exception {
        LocalPostgres postgres = LocalPostgres.temporary();
        System.out.println(postgres.data());
        Thread.sleep(Long.MAX_VALUE);
    }
}
