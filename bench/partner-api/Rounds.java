import java.io.IOException;
import java.util.Arrays;

/** Two ways of doing the same, turn by turn: three rounds to warm up, the median of seven. */
record Rounds(String name, double[] api, double[] psql) {
    private static final int WARM_UP = 3;
    private static final int COUNTED = 7;

    static Rounds of(String name, Work api, Work psql) throws IOException, InterruptedException {
        double[] apiSeconds = new double[COUNTED];
        double[] psqlSeconds = new double[COUNTED];
        for (int round = 0; round < WARM_UP + COUNTED; round++) {
            double one = seconds(api, round);
            double other = seconds(psql, round);
            if (round >= WARM_UP) {
                apiSeconds[round - WARM_UP] = one;
                psqlSeconds[round - WARM_UP] = other;
            }
        }
        return new Rounds(name, apiSeconds, psqlSeconds);
    }

    void print() {
        System.out.printf(
                "| %s | %s | %s | %.2f |%n", name, words(api), words(psql), median(api) / median(psql));
    }

    private static double seconds(Work work, int round) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run(round);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String words(double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return "%.2f (%.2f–%.2f)".formatted(median(seconds), sorted[0], sorted[COUNTED - 1]);
    }

    private static double median(double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[COUNTED / 2];
    }

    interface Work {
        void run(int round) throws IOException, InterruptedException;
    }
}
