// Everything that is wrong, one sentence each.
import { composeFindings } from './compose.mjs';
import * as databaseRules from './database-rules.mjs';
import { configurationFindings } from './configuration.mjs';
import { dockerfileFindings } from './dockerfiles.mjs';
import { untyped } from './models.mjs';
import * as monitoringRules from './monitoring-rules.mjs';
import * as rules from './rules.mjs';
import { workflowFindings } from './workflows.mjs';

const HOUSE_RULES = [...Object.values(rules), databaseRules, monitoringRules]
  .flatMap((rule) => (typeof rule === 'function' ? [rule] : Object.values(rule)))
  .filter((rule) => rule !== monitoringRules.metricsIn);

export const ofOverlay = (objects, facts) => HOUSE_RULES.flatMap((rule) => rule(objects, facts));

/** By the name of what was looked at. Objects that several overlays share are held against their models once. */
export const findings = ({ facts, overlays, dockerfiles, compose, configuration, workflows }) => {
  const distinct = [...new Map(Object.values(overlays).flat().map((object) => [JSON.stringify(object), object])).values()];
  return {
    'models of the APIs': untyped(distinct),
    ...Object.fromEntries(Object.entries(overlays).map(([name, objects]) => [`overlay ${name}`, ofOverlay(objects, facts)])),
    'docker-compose.yml': composeFindings(compose, facts, dockerfiles),
    'docs/configuration.md': configurationFindings(configuration, compose, facts),
    ...Object.fromEntries(Object.entries(dockerfiles).map(([name, content]) => [name, dockerfileFindings(name, content, facts)])),
    ...Object.fromEntries(Object.entries(workflows).map(([name, content]) => [name, workflowFindings(name, content)])),
  };
};
