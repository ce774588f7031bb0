/** One run of updates with what it cost, and pgbench right beside it. */
record Round(Answers answers, double tps, Usage bot, Usage postgres, Usage load, double commits, double syncs, double calls) {
    double ratio() {
        return answers.perSecond() / tps;
    }
}
