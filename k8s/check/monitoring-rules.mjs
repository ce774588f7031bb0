// Alerts, dashboards and scalers ask only for metrics that the running services have, and each alert says what to do.
const of = (objects, kind) => objects.filter((object) => object.kind === kind);

/** Prometheus's own. */
const EVERYWHERE = ['up'];
const WORDS = new Set(
  ('sum avg min max count by without on ignoring group_left group_right rate irate increase delta deriv histogram_quantile ' +
    'clamp_min clamp_max absent absent_over_time max_over_time min_over_time avg_over_time changes time vector scalar label_replace topk ' +
    'bool and or unless offset le').split(' '),
);

export const metricsIn = (expression) => {
  const bare = expression
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  return [...bare.matchAll(/(?<![\w.])[a-zA-Z_:][a-zA-Z0-9_:]*/g)].map(([name]) => name).filter((name) => !WORDS.has(name));
};

const rulesOf = (objects) => of(objects, 'PrometheusRule').flatMap(({ spec }) => spec.groups.flatMap(({ rules }) => rules));

const dashboardsOf = (objects) =>
  of(objects, 'ConfigMap')
    .filter(({ metadata }) => metadata.labels?.grafana_dashboard)
    .flatMap(({ data }) => Object.entries(data));

const expressions = (objects) => [
  ...rulesOf(objects).map(({ alert, expr }) => [`alert ${alert}`, String(expr)]),
  ...dashboardsOf(objects).flatMap(([name, json]) =>
    JSON.parse(json).panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [`${name}, panel ${title}`, expr])),
  ),
  ...of(objects, 'ScaledObject').flatMap(({ metadata, spec }) =>
    spec.triggers.map((trigger) => [`ScaledObject ${metadata.name}`, trigger.metadata.query]),
  ),
];

export const metricsExist = (objects, facts) =>
  expressions(objects).flatMap(([name, expression]) =>
    metricsIn(expression)
      .filter((metric) => !facts.metrics.has(metric) && !EVERYWHERE.includes(metric))
      .map((metric) => `${name} asks for ${metric}, which no service has`),
  );

const RUNBOOK = /\/docs\/operations\.md#(.+)$/;

/** Under the alert's own name, so that whoever is woken by it finds it by looking for that. */
export const runbooksExist = (objects, facts) =>
  rulesOf(objects)
    .filter(({ alert, annotations }) => {
      const anchor = RUNBOOK.exec(annotations?.runbook_url ?? '')?.[1];
      return anchor !== alert.toLowerCase() || !facts.anchors.has(anchor);
    })
    .map(({ alert, annotations }) => `alert ${alert} leads to ${annotations?.runbook_url}, where nothing stands under its name`);
