// Breaks what is deployed, one thing at a time: each must be found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeFindings, interpolate } from './compose.mjs';
import { configurationFindings } from './configuration.mjs';
import { dockerfileFindings } from './dockerfiles.mjs';
import { ofOverlay } from './findings.mjs';
import { untyped } from './models.mjs';
import { wrongLicences } from './licenses.mjs';
import { metricsIn } from './monitoring-rules.mjs';
import { workflowFindings } from './workflows.mjs';
import { world } from './world.mjs';

const whole = world();
const copy = (value) => structuredClone(value);
const find = (objects, kind, name) => objects.find((object) => object.kind === kind && object.metadata.name === name);
const bot = (objects) => find(objects, 'Deployment', 'bot-service').spec.template.spec;

/** What the rules say of an overlay after this change; before it they say nothing. */
const after = (overlay, change) => {
  const objects = copy(whole.overlays[overlay]);
  change(objects);
  return ofOverlay(objects, whole.facts);
};

const finds = (sentences, ...patterns) => {
  for (const pattern of patterns) {
    assert.ok(sentences.some((sentence) => pattern.test(sentence)), `${pattern} in\n${sentences.join('\n') || '(nothing)'}`);
  }
};

const BROKEN = [
  ['a missing limit', 'local', (o) => delete bot(o).containers[0].resources.limits.memory, /bot-service has no limits of memory/],
  ['the tag latest', 'local', (o) => (bot(o).containers[0].image = 'steps-bot/bot-service:latest'), /latest, which is no version/],
  ['no tag', 'local', (o) => (bot(o).containers[0].image = 'steps-bot/bot-service'), /which is no version/],
  ['a wrong port', 'local', (o) => (bot(o).containers[0].ports[0].containerPort = 8081), /http at 8081, the service listens at 8080/],
  ['a wrong management port', 'local', (o) => (bot(o).containers[0].ports[1].containerPort = 9000), /management at 9000/],
  ['a probe of the public port', 'local', (o) => (bot(o).containers[0].readinessProbe.httpGet.port = 'http'), /readinessProbe does not ask/],
  ['a missing probe', 'local', (o) => delete bot(o).containers[0].startupProbe, /has no startupProbe/],
  ['a variable that nobody reads', 'local', (o) => bot(o).containers[0].env.push({ name: 'BOT_TOKN', value: 'x' }), /BOT_TOKN, which bot-service does not read/],
  ['a variable that is not given', 'local', (o) => bot(o).containers[0].env.splice(2, 1), /is not given BOT_TOKEN/],
  ['a secret that is nowhere', 'production', (o) => o.splice(o.indexOf(find(o, 'ExternalSecret', 'bot-secrets')), 1), /Secret bot-secrets, which is nowhere/],
  ['a secret among the settings', 'local', (o) => (find(o, 'ConfigMap', 'bot-service').data.WEBHOOK_SECRET = 'x'), /holds WEBHOOK_SECRET/],
  ['root', 'local', (o) => delete bot(o).securityContext.runAsNonRoot, /may run as root/],
  ['a writable root', 'local', (o) => (bot(o).containers[0].securityContext.readOnlyRootFilesystem = false), /can write to the root/],
  ['service links', 'local', (o) => delete bot(o).enableServiceLinks, /gets variables of other services/],
  ['a service that leads nowhere', 'local', (o) => (find(o, 'Service', 'bot-service').spec.selector = { app: 'bot' }), /leads to no pod/],
  ['a short grace', 'local', (o) => (bot(o).terminationGracePeriodSeconds = 10), /is killed before/],
  ['a job of another release', 'local', (o) => (find(o, 'Job', 'migrate-1-0-0').metadata.name = 'migrate-0-9-0'), /must be called migrate-1-0-0/],
  ['an open network', 'local', (o) => o.splice(o.indexOf(find(o, 'NetworkPolicy', 'default-deny')), 1), /no NetworkPolicy denies/],
  ['a policy for nobody', 'local', (o) => (find(o, 'NetworkPolicy', 'sandbox-plays-telegram').spec.podSelector.matchLabels = { a: 'b' }), /selects no pod/],
  ['all of the bot exposed', 'production', (o) => (find(o, 'Ingress', 'bot-service').spec.rules[0].http.paths[0].path = '/'), /exposes \/ of the bot/],
  ['plain HTTP', 'production', (o) => delete find(o, 'Ingress', 'bot-service').spec.tls, /has no TLS/],
  ['an autoscaler of nothing', 'local', (o) => (find(o, 'HorizontalPodAutoscaler', 'bot-service').spec.scaleTargetRef.name = 'bot'), /scales bot, which is nowhere/],
  ['a pooler that refuses jit', 'production', (o) => (find(o, 'Pooler', 'steps-bot-pooler').spec.pgbouncer.parameters.ignore_startup_parameters = 'lock_timeout'), /refuses connections that say jit/],
  ['too few connections', 'production', (o) => (find(o, 'Cluster', 'steps-bot-db').spec.postgresql.parameters.max_connections = '100'), /100 connections, the services may open/],
  ['commits that die with the primary', 'production', (o) => delete find(o, 'Cluster', 'steps-bot-db').spec.postgresql.synchronous, /loses commits/],
  ['no backups', 'production', (o) => o.splice(o.indexOf(find(o, 'ScheduledBackup', 'steps-bot-nightly')), 1), /has no backups/],
  ['an unknown metric of an alert', 'production', (o) => (find(o, 'PrometheusRule', 'steps-bot').spec.groups[0].rules[0].expr = 'steps_nothing > 0'), /steps_nothing, which no service has/],
  ['a metric that native images lack', 'production', (o) => (find(o, 'PrometheusRule', 'steps-bot').spec.groups[0].rules[0].expr = 'rate(jvm_gc_pause_seconds_sum[5m]) > 1'), /jvm_gc_pause_seconds_sum, which no service has/],
  ['a runbook that is nowhere', 'production', (o) => (find(o, 'PrometheusRule', 'steps-bot').spec.groups[0].rules[0].annotations.runbook_url = 'https://x/docs/operations.md#nothing'), /where nothing stands/],
  ['a runbook of another alert', 'production', (o) => (find(o, 'PrometheusRule', 'steps-bot').spec.groups[0].rules[0].annotations.runbook_url = 'https://x/docs/operations.md#updateswait'), /where nothing stands under its name/],
  ['an unknown metric of a dashboard', 'production', (o) => {
    const { data } = o.find(({ metadata }) => metadata.labels?.grafana_dashboard);
    const [name] = Object.keys(data);
    data[name] = data[name].replace('steps_updates_queued', 'steps_updates_lost');
  }, /steps_updates_lost, which no service has/],
  ['an unknown metric of a scaler', 'production-keda', (o) => (find(o, 'ScaledObject', 'bot-service').spec.triggers[0].metadata.query = 'sum(steps_queue)'), /steps_queue, which no service has/],
];

for (const [name, overlay, change, expected] of BROKEN) {
  test(`finds ${name}`, () => finds(after(overlay, change), expected));
}

test('every overlay is fine as it stands', () => {
  for (const objects of Object.values(whole.overlays)) assert.deepEqual(ofOverlay(objects, whole.facts), []);
});

test('models refuse what they do not know', () => {
  const deployment = copy(find(whole.overlays.local, 'Deployment', 'bot-service'));
  deployment.spec.template.spec.containers[0].livenesProbe = {};
  const cluster = copy(find(whole.overlays.production, 'Cluster', 'steps-bot-db'));
  cluster.spec.instance = 3;
  const monitor = copy(find(whole.overlays.production, 'ServiceMonitor', 'steps-bot'));
  monitor.spec.endpoint = [];
  const secret = copy(find(whole.overlays.production, 'ExternalSecret', 'bot-secrets'));
  secret.spec.refreshIntervall = '1h';
  const scaler = copy(find(whole.overlays['production-keda'], 'ScaledObject', 'bot-service'));
  scaler.spec.minReplicas = 1;
  const store = copy(find(whole.overlays.production, 'ObjectStore', 'steps-bot-backups'));
  store.spec.configuration.destination = 's3://x/';
  const job = copy(find(whole.overlays.local, 'Job', 'migrate-1-0-0'));
  job.spec.backoffLimit = 'six';
  finds(
    untyped([deployment, cluster, monitor, secret, scaler, store, job]),
    /Deployment bot-service: .*livenesProbe/,
    /Cluster steps-bot-db: .*instance/,
    /ServiceMonitor steps-bot: .*endpoint/,
    /ExternalSecret bot-secrets: .*refreshIntervall/,
    /ScaledObject bot-service: .*minReplicas/,
    /ObjectStore steps-bot-backups: .*destination/,
    /Job migrate-1-0-0: .*backoffLimit/,
  );
});

test('models miss what they need', () => {
  const deployment = copy(find(whole.overlays.local, 'Deployment', 'bot-service'));
  delete deployment.spec.selector;
  finds(untyped([deployment]), /selector.*missing|missing.*selector/i);
});

const compose = (from, to) => {
  assert.ok(whole.compose.includes(from), from);
  return composeFindings(whole.compose.replace(from, to), whole.facts, whole.dockerfiles);
};

const BROKEN_COMPOSE = [
  ['an unknown field', '    shm_size: 256mb', '    shm_sizes: 256mb', /must NOT have additional properties/],
  ['another name of the bot', '  steps_bot:\n', '  bot:\n', /has no service steps_bot/],
  ['a missing limit', '          memory: 1G\n', '', /postgres has no limits/],
  ['the tag latest', 'postgres:18.6-trixie', 'postgres:latest', /latest, which is no version/],
  ['a wrong port', ':${ADMIN_API_PORT:-8000}:8000', ':${ADMIN_API_PORT:-8000}:8001', /8001, the service listens at 8000/],
  ['a port on all addresses', '${PUBLISH_ON:-127.0.0.1}:${BOT_SERVICE_PORT', '0.0.0.0:${BOT_SERVICE_PORT', /on all addresses/],
  ['a variable that nobody reads', 'MIGRATE_AT_START: "false"', 'MIGRATE_AT_STRAT: "false"', /MIGRATE_AT_STRAT, which admin-api-service does not read/],
  ['a variable that nobody is told of', '${TIME_ZONE:-Europe/Moscow}', '${ZONE:-Europe/Moscow}', /ZONE, which is not in .env.example/],
  ['a target that is nowhere', 'target: bot-service', 'target: bot', /which has no bot/],
  ['a health check of something else', '"/opt/steps/admin-api-service", "health"', '"/opt/steps/admin", "health"', /asks \/opt\/steps\/admin/],
  ['a bot without Telegram', 'telegram${BOT_TOKEN:+.org}', 'telegram', /instead of https:\/\/api.telegram.org/],
];

for (const [name, from, to, expected] of BROKEN_COMPOSE) {
  test(`finds in docker-compose.yml ${name}`, () => finds(compose(from, to), expected));
}

test('finds in docs/configuration.md what is missing and what nobody reads', () =>
  finds(
    configurationFindings(
      whole.configuration.replaceAll('`TIME_ZONE`', '`TIME_ZONES`').replace('`PUBLISH_ON`', ''),
      whole.compose,
      whole.facts,
    ),
    /does not say what TIME_ZONE is/,
    /does not say what PUBLISH_ON is/,
    /has TIME_ZONES, which nobody reads/,
  ));

test('variables are put in as Compose does', () => {
  assert.equal(interpolate('a ${B:-c} $$d', {}), 'a c $d');
  assert.equal(interpolate('${A:-x${B:+y}}', { B: '1' }), 'xy');
  assert.equal(interpolate('${A:-x}', { A: 'z' }), 'z');
  assert.equal(interpolate('${A}', {}), '');
});

const BROKEN_DOCKERFILES = [
  ['an unknown instruction', 'native', 'USER 1001', 'USSER 1001', /Unknown instruction/],
  ['a user with a name', 'jvm', 'USER 1001\nEXPOSE 8080', 'USER root\nEXPOSE 8080', /has no user with a number/],
  ['the tag latest', 'native', 'ubi9-quarkus-micro-image:2.0 AS bot', 'ubi9-quarkus-micro-image:latest AS bot', /latest, which is no version/],
  ['a wrong port', 'jvm', 'EXPOSE 8000 9000', 'EXPOSE 8000 9080', /exposes 8000,9080/],
  ['a shell at the start', 'native', '["/opt/steps/bot-service", "-Xmx96m"]', '/opt/steps/bot-service', /needs a shell/],
  ['a health check of something else', 'native', '["/opt/steps/bot-service", "health"]', '["/opt/steps/bot-service", "ok"]', /asks something else/],
  ['a jar of another version', 'jvm', 'local-sandbox-1.0.0-SNAPSHOT.jar', 'local-sandbox-0.9.jar', /copies version 0\.9/],
  ['a missing label', 'jvm', 'org.opencontainers.image.licenses', 'org.opencontainers.image.licence', /no label .*licenses/],
];

for (const [name, file, from, to, expected] of BROKEN_DOCKERFILES) {
  test(`finds in Dockerfile.${file} ${name}`, () => {
    const content = whole.dockerfiles[`k8s/images/Dockerfile.${file}`];
    assert.ok(content.includes(from), from);
    finds(dockerfileFindings(file, content.replace(from, to), whole.facts), expected);
  });
}

test('finds in a workflow an unknown key and an unknown expression', () => {
  const content = whole.workflows['.github/workflows/images.yml'];
  finds(workflowFindings('x.yml', content.replace('timeout-minutes:', 'timeout-minute:')), /timeout-minute/);
  finds(workflowFindings('x.yml', content.replace('github.ref', 'github.reff')), /reff/);
});

test('metrics are found in expressions', () => {
  assert.deepEqual(metricsIn('sum by (a) (rate(b_total{c="d", e=~"f"}[5m])) / on(g) group_left max(h) > 1e3 and up == 0'), ['b_total', 'h', 'up']);
});

test('finds a licence that nobody has agreed to', () => {
  const component = (licenses) => ({ components: [{ group: 'g', name: 'n', version: '1', licenses }] });
  finds(wrongLicences(component([{ license: { id: 'AGPL-3.0-only' } }])), /g:n:1 is under AGPL-3.0-only/);
  finds(wrongLicences(component(undefined)), /no licence/);
  assert.deepEqual(wrongLicences(component([{ expression: 'EPL-2.0 OR GPL-2.0-only' }])), []);
});
