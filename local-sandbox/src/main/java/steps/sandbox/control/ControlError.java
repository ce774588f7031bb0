package steps.sandbox.control;

/** A mistake of whoever called the control side, told in one sentence. */
final class ControlError extends RuntimeException {
    private final int status;

    private ControlError(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    static ControlError badRequest(String sentence) {
        return new ControlError(400, sentence);
    }

    static ControlError notFound(String sentence) {
        return new ControlError(404, sentence);
    }

    static ControlError conflict(String sentence) {
        return new ControlError(409, sentence);
    }

    int status() {
        return status;
    }
}
