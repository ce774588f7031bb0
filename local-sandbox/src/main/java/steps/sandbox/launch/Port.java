package steps.sandbox.launch;

/** Where something listens, and the variable by which that can be changed. */
record Port(int number, String variable) {}
