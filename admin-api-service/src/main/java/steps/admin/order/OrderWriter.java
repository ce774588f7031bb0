package steps.admin.order;

/** Writes orders one after the other; what is written is whole after each call. */
interface OrderWriter {
    void begin();

    void write(OrderView order);

    void end();
}
