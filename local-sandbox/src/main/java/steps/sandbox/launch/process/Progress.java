package steps.sandbox.launch.process;

/** How far a process has come. */
public enum Progress {
    STARTING,
    READY,
    ENDED
}
