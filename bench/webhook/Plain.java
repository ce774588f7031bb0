/** What pgbench reached, and the CPU time that one of its transactions took, its own and the server's. */
record Plain(double tps, double cpuMicros) {}
