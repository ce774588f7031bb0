package steps.sandbox.launch.process;

/** Where something listens, and the variable by which that can be changed. */
public record Port(int number, String variable) {}
