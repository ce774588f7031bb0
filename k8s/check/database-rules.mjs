// What the database's objects must say so that the services can work on it.
const of = (objects, kind) => objects.filter((object) => object.kind === kind);

export const poolerLetsThem = (objects, facts) =>
  of(objects, 'Pooler').flatMap(({ metadata, spec }) => {
    const ignored = (spec.pgbouncer.parameters?.ignore_startup_parameters ?? '').split(',').map((name) => name.trim());
    return [...new Set(Object.values(facts.services).flatMap(({ startupParameters }) => startupParameters))]
      .filter((parameter) => !ignored.includes(parameter))
      .map((parameter) => `Pooler ${metadata.name} refuses connections that say ${parameter}`);
  });

/** As many as all replicas may open, with one of each more while they are rolled out. */
export const connectionsSuffice = (objects, facts) =>
  of(objects, 'Cluster').flatMap(({ metadata, spec }) => {
    const room = Number(spec.postgresql.parameters.max_connections);
    const wanted = of(objects, 'HorizontalPodAutoscaler')
      .concat(of(objects, 'ScaledObject'))
      .reduce((sum, scaler) => {
        const service = facts.services[scaler.metadata.name];
        const most = scaler.spec.maxReplicas ?? scaler.spec.maxReplicaCount;
        return sum + (most + 1) * (service.poolSize + service.jdbcPoolSize);
      }, 0);
    return wanted <= room ? [] : [`Cluster ${metadata.name} has ${room} connections, the services may open ${wanted}`];
  });

export const survivesAnInstance = (objects) =>
  of(objects, 'Cluster').flatMap(({ metadata, spec }) => {
    const wrong = [];
    if (spec.instances < 3) wrong.push('has fewer than three instances');
    if (!(spec.postgresql.synchronous?.number >= 1)) wrong.push('loses commits with its primary');
    if (!spec.plugins?.some(({ isWALArchiver }) => isWALArchiver)) wrong.push('archives no WAL');
    if (!of(objects, 'ScheduledBackup').some((backup) => backup.spec.cluster.name === metadata.name)) wrong.push('has no backups');
    const store = spec.plugins?.find(({ isWALArchiver }) => isWALArchiver)?.parameters?.barmanObjectName;
    if (store && !of(objects, 'ObjectStore').some((object) => object.metadata.name === store)) wrong.push(`archives to ${store}, which is nowhere`);
    return wrong.map((what) => `Cluster ${metadata.name} ${what}`);
  });
