import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU seconds and memory of a process, or of a server with all its children, from Linux's /proc. */
record Usage(double cpuS, long residentMib) {
    private static final double TICKS_A_SECOND = 100;
    private static final long PAGES_A_MIB = 256;

    static Usage of(long pid) throws IOException {
        return of(stat(pid), 0);
    }

    /** Children that have ended count by what their parent has inherited from them. */
    static Usage withChildren(long pid) throws IOException {
        double cpu = of(stat(pid), 2).cpuS;
        long resident = proportionalMib(pid);
        for (long child : children(pid)) {
            cpu += of(stat(child), 0).cpuS;
            resident += proportionalMib(child);
        }
        return new Usage(cpu, resident);
    }

    /** What this process has inherited from those it started, of which pgbench is the only one that ends between. */
    static Usage ofEndedChildren() throws IOException {
        List<String> stat = stat(ProcessHandle.current().pid());
        return new Usage((Long.parseLong(stat.get(13)) + Long.parseLong(stat.get(14))) / TICKS_A_SECOND, 0);
    }

    Usage minus(Usage earlier) {
        return new Usage(cpuS - earlier.cpuS, residentMib);
    }

    private static Usage of(List<String> stat, int inherited) {
        double ticks = 0;
        for (int i = 11; i < 13 + inherited && !stat.isEmpty(); i++) {
            ticks += Long.parseLong(stat.get(i));
        }
        return new Usage(ticks / TICKS_A_SECOND, stat.isEmpty() ? 0 : Long.parseLong(stat.get(21)) / PAGES_A_MIB);
    }

    /** Pages that several processes share count once in all. */
    private static long proportionalMib(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    /** From the third field of /proc/PID/stat on; empty when the process is gone. */
    private static List<String> stat(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    private static List<Long> children(long pid) throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.parent().map(ProcessHandle::pid).filter(parent -> parent == pid).isPresent())
                    .map(ProcessHandle::pid)
                    .toList();
        }
    }
}
