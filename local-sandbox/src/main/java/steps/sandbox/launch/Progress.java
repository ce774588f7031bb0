package steps.sandbox.launch;

/** How far a process has come. */
enum Progress {
    STARTING,
    READY,
    ENDED
}
