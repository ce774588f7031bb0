/** One run of updates with what it cost, and pgbench right beside it. */
record Round(
        Answers answers, Plain plain, Usage bot, Usage postgres, Usage load, double commits, double syncs, double calls,
        double pictures, double inPlace) {
    Round beside(Plain other) {
        return new Round(answers, other, bot, postgres, load, commits, syncs, calls, pictures, inPlace);
    }

    double ratio() {
        return answers.perSecond() / plain.tps();
    }

    /** Other people's work on the machine moves this less than it moves the ratio of the speeds. */
    double cpuRatio() {
        return (bot.cpuS() + postgres.cpuS()) * 1e6 / answers.count() / plain.cpuMicros();
    }
}
