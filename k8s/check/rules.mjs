// The house rules for what a cluster is told. Each takes the objects of one overlay and what the services say, and gives a
// sentence for everything that is wrong.
const WORKLOADS = ['Deployment', 'StatefulSet', 'Job'];

const named = ({ kind, metadata }) => `${kind} ${metadata.name}`;
const of = (objects, ...kinds) => objects.filter(({ kind }) => kinds.includes(kind));
const podOf = ({ spec }) => spec.template;
const containersOf = (workload) => podOf(workload).spec.containers;
const serviceOf = (container, facts) => facts.services[container.image.split(':')[0].replace('steps-bot/', '')];
const fits = (selector, labels) => Object.entries(selector).every(([key, value]) => labels?.[key] === value);

/** Each container of each workload, with a name to complain by. */
const everyContainer = (objects) =>
  of(objects, ...WORKLOADS).flatMap((workload) =>
    containersOf(workload).map((container) => ({ workload, container, name: `${named(workload)}/${container.name}` })),
  );

export const limits = (objects) =>
  everyContainer(objects).flatMap(({ container, name }) =>
    ['requests', 'limits'].flatMap((bound) =>
      ['cpu', 'memory']
        .filter((what) => !container.resources?.[bound]?.[what])
        .map((what) => `${name} has no ${bound} of ${what}`),
    ),
  );

export const pinnedImages = (objects) =>
  everyContainer(objects)
    .map(({ container, name }) => ({ image: container.image, name }))
    .concat(of(objects, 'Cluster').map((cluster) => ({ image: cluster.spec.imageName, name: named(cluster) })))
    .filter(({ image }) => !/:[^:/]*\d[^:/]*(@sha256:[0-9a-f]{64})?$/.test(image ?? '') || /:latest/.test(image))
    .map(({ image, name }) => `${name} has the image ${image}, which is no version`);

export const confinement = (objects) =>
  of(objects, ...WORKLOADS).flatMap((workload) => {
    const pod = podOf(workload).spec;
    const wrong = [];
    if (pod.securityContext?.runAsNonRoot !== true || !pod.securityContext?.runAsUser) wrong.push('may run as root');
    if (pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault') wrong.push('has no seccomp profile');
    if (pod.automountServiceAccountToken !== false) wrong.push('is given a token of the API server');
    if (pod.enableServiceLinks !== false) wrong.push('gets variables of other services');
    for (const { name, securityContext: own = {} } of pod.containers) {
      if (own.readOnlyRootFilesystem !== true) wrong.push(`can write to the root of ${name}`);
      if (own.allowPrivilegeEscalation !== false) wrong.push(`lets ${name} gain privileges`);
      if (!own.capabilities?.drop?.includes('ALL')) wrong.push(`leaves ${name} capabilities`);
    }
    return wrong.map((what) => `${named(workload)} ${what}`);
  });

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];

export const probes = (objects, facts) =>
  of(objects, 'Deployment', 'StatefulSet').flatMap((workload) =>
    containersOf(workload).flatMap((container) => {
      const ports = (container.ports ?? []).map(({ name }) => name);
      return PROBES.flatMap((probe) => {
        const said = container[probe];
        if (!said) return [`${named(workload)} has no ${probe}`];
        const port = said.httpGet?.port;
        if (port !== undefined && !ports.includes(port)) return [`${named(workload)}: ${probe} asks the unknown port ${port}`];
        const ours = serviceOf(container, facts);
        if (!ours) return [];
        const path = probe === 'readinessProbe' ? '/q/health/ready' : '/q/health/live';
        return port === 'management' && said.httpGet.path === path
          ? []
          : [`${named(workload)}: ${probe} does not ask ${path} of the management port`];
      });
    }),
  );

export const ports = (objects, facts) =>
  everyContainer(objects).flatMap(({ workload, container, name }) => {
    const ours = serviceOf(container, facts);
    if (!ours || workload.kind === 'Job') return [];
    const said = Object.fromEntries((container.ports ?? []).map(({ name: port, containerPort }) => [port, containerPort]));
    const wanted = { http: ours.port, management: ours.managementPort };
    return Object.entries(wanted)
      .filter(([port, number]) => said[port] !== number)
      .map(([port, number]) => `${name} has ${port} at ${said[port]}, the service listens at ${number}`);
  });

const REQUIRED = { 'bot-service': ['BOT_TOKEN'], 'admin-api-service': ['API_KEY'] };
const DATABASE = ['POSTGRES_HOST', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'];

const variablesOf = (container, objects) =>
  (container.env ?? [])
    .map(({ name }) => name)
    .concat(
      (container.envFrom ?? []).flatMap(({ configMapRef, secretRef }) => {
        const kind = configMapRef ? 'ConfigMap' : 'Secret';
        const source = of(objects, kind).find(({ metadata }) => metadata.name === (configMapRef ?? secretRef).name);
        return Object.keys({ ...source?.data, ...source?.stringData });
      }),
    );

export const variables = (objects, facts) =>
  everyContainer(objects).flatMap(({ workload, container, name }) => {
    const service = container.image.split(':')[0].replace('steps-bot/', '');
    const known = facts.services[service]?.variables ?? (service === 'local-sandbox' ? facts.sandboxVariables : null);
    if (!known) return [];
    const given = variablesOf(container, objects);
    const needed = service === 'local-sandbox' ? [] : [...DATABASE, ...(workload.kind === 'Job' ? [] : REQUIRED[service])];
    return given
      .filter((variable) => !known.has(variable))
      .map((variable) => `${name} is given ${variable}, which ${service} does not read`)
      .concat(
        needed
          .filter((variable) => !given.includes(variable))
          .map((variable) => `${name} is not given ${variable}, which ${service} needs`),
      );
  });

export const references = (objects) => {
  const has = (kind, name) => of(objects, kind).some(({ metadata }) => metadata.name === name);
  const hasSecret = (name) =>
    has('Secret', name) || of(objects, 'ExternalSecret').some(({ spec }) => spec.target?.name === name);
  return everyContainer(objects).flatMap(({ container, name }) =>
    (container.envFrom ?? [])
      .filter(({ configMapRef }) => configMapRef && !has('ConfigMap', configMapRef.name))
      .map(({ configMapRef }) => `${name} refers to the ConfigMap ${configMapRef.name}, which is nowhere`)
      .concat(
        (container.env ?? [])
          .map(({ valueFrom }) => valueFrom?.secretKeyRef?.name)
          .filter((secret) => secret && !hasSecret(secret))
          .map((secret) => `${name} refers to the Secret ${secret}, which is nowhere`),
      ),
  );
};

export const noSecretsInSettings = (objects) =>
  of(objects, 'ConfigMap').flatMap((map) =>
    Object.keys(map.data ?? {})
      .filter((key) => /TOKEN|PASSWORD|API_KEY|SECRET/.test(key))
      .map((key) => `${named(map)} holds ${key}, which is a secret`),
  );

const pods = (objects) => of(objects, ...WORKLOADS).map((workload) => podOf(workload));

export const servicesLead = (objects) =>
  of(objects, 'Service').flatMap((service) => {
    const behind = pods(objects).filter(({ metadata }) => fits(service.spec.selector, metadata.labels));
    if (!behind.length) return [`${named(service)} leads to no pod`];
    const names = behind.flatMap(({ spec }) => spec.containers.flatMap(({ ports: list = [] }) => list.map((p) => p.name)));
    return service.spec.ports
      .filter(({ targetPort }) => !names.includes(targetPort))
      .map(({ targetPort }) => `${named(service)} leads to the unknown port ${targetPort}`);
  });

export const targetsExist = (objects) =>
  of(objects, 'HorizontalPodAutoscaler', 'ScaledObject')
    .map((scaler) => [named(scaler), scaler.spec.scaleTargetRef.name])
    .filter(([, target]) => !of(objects, 'Deployment').some(({ metadata }) => metadata.name === target))
    .map(([name, target]) => `${name} scales ${target}, which is nowhere`)
    .concat(
      of(objects, 'PodDisruptionBudget', 'ServiceMonitor')
        .filter(({ kind, spec }) => {
          const candidates = kind === 'ServiceMonitor' ? of(objects, 'Service') : pods(objects);
          return !candidates.some(({ metadata }) => selects(spec.selector, metadata.labels));
        })
        .map((object) => `${named(object)} selects nothing`),
    );

/** Of what operators make of their own objects only the labels are known. */
const MADE_BY_OPERATORS = [{ 'cnpg.io/cluster': 'steps-bot-db' }, { 'app.kubernetes.io/name': 'steps-bot-pooler' }];

function selects({ matchLabels = {}, matchExpressions = [] }, labels) {
  return fits(matchLabels, labels) && matchExpressions.every(({ key, values }) => values.includes(labels?.[key]));
}

export const policiesSelect = (objects) => {
  const labels = pods(objects)
    .map(({ metadata }) => metadata.labels)
    .concat(of(objects, 'Pooler', 'Cluster').length ? MADE_BY_OPERATORS : []);
  const policies = of(objects, 'NetworkPolicy');
  const denied = policies.some(
    ({ spec }) => !Object.keys(spec.podSelector).length && spec.policyTypes.length === 2 && !spec.ingress && !spec.egress,
  );
  return policies
    .filter(({ spec }) => Object.keys(spec.podSelector).length && !labels.some((own) => selects(spec.podSelector, own)))
    .map((policy) => `${named(policy)} selects no pod`)
    .concat(denied ? [] : ['no NetworkPolicy denies what no other allows']);
};

export const staysUp = (objects, facts) =>
  of(objects, 'Deployment')
    .filter((deployment) => containersOf(deployment).some((container) => serviceOf(container, facts)))
    .flatMap((deployment) => {
      const { spec } = podOf(deployment);
      const wrong = [];
      const pause = spec.containers[0].lifecycle?.preStop?.sleep?.seconds ?? 0;
      if (pause < 3) wrong.push('does not wait until everybody has heard that it goes');
      // A bot says what it has within 8 s.
      if ((spec.terminationGracePeriodSeconds ?? 30) < pause + 8 + 5) wrong.push('is killed before it has said what it has');
      if ((spec.topologySpreadConstraints ?? []).length < 2) wrong.push('is not spread over zones and nodes');
      if (deployment.spec.strategy?.rollingUpdate?.maxUnavailable !== 0) wrong.push('lets replicas go before others are ready');
      if (deployment.spec.replicas !== undefined) wrong.push('sets replicas, which its autoscaler decides');
      return wrong.map((what) => `${named(deployment)} ${what}`);
    });

export const migrationFitsTheRelease = (objects) =>
  of(objects, 'Job').flatMap((job) => {
    const tag = containersOf(job)[0].image.split(':')[1] ?? '';
    const wanted = `migrate-${tag.replaceAll('.', '-')}`;
    return job.metadata.name === wanted ? [] : [`${named(job)} must be called ${wanted}, or the new one is refused`];
  });

export const onlyTheWebhookIsExposed = (objects) =>
  of(objects, 'Ingress').flatMap((ingress) => {
    const paths = ingress.spec.rules.flatMap(({ http }) => http.paths);
    const wrong = paths
      .filter(({ backend }) => backend.service.name === 'bot-service')
      .filter(({ path, pathType }) => path !== '/webhook' || pathType !== 'Exact')
      .map(({ path }) => `exposes ${path} of the bot`);
    const lost = paths
      .filter(({ backend }) => !of(objects, 'Service').some(({ metadata }) => metadata.name === backend.service.name))
      .map(({ backend }) => `leads to ${backend.service.name}, which is nowhere`);
    const open = paths.filter(({ backend }) => backend.service.port.name !== 'http').map(() => 'leads to another port than http');
    const plain = ingress.spec.tls?.length ? [] : ['has no TLS'];
    return [...wrong, ...lost, ...open, ...plain].map((what) => `${named(ingress)} ${what}`);
  });
