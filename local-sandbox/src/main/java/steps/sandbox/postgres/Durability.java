package steps.sandbox.postgres;

/** How much the data is worth. */
enum Durability {
    DURABLE("on"),
    THROWAWAY("off");

    private final String safety;

    Durability(String safety) {
        this.safety = safety;
    }

    /** For the server's command line. */
    String options() {
        return "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=UTC -c max_connections=200"
                + " -c fsync=" + safety + " -c synchronous_commit=" + safety + " -c full_page_writes=" + safety;
    }
}
