// Each alert is made to fire, and none does while all is well, by Prometheus's own promtool.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { BROKEN, SEEN_BY, WELL } from './alerts-fire.mjs';
import { text } from './facts.mjs';
import { promtool } from './promtool.mjs';

const groups = parse(text('k8s/components/monitoring/alerts.yaml')).spec.groups;
const rules = groups.flatMap((group) => group.rules);
const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
const program = promtool();
const LATE = '88m';

after(() => rmSync(folder, { recursive: true }));

const series = (values) => Object.entries(values).map(([name, value]) => ({ series: name, values: value }));

const fired = (rule, value, labels) => ({
  exp_labels: { ...labels, ...rule.labels },
  exp_annotations: Object.fromEntries(
    Object.entries(rule.annotations).map(([name, words]) => [name, words.replace(/\{\{ \$value( \| humanize)? \}\}/, String(value))]),
  ),
});

const expecting = (rule, alerts) => ({ eval_time: LATE, alertname: rule.alert, exp_alerts: alerts });

/** What promtool has to say against it, nothing when all of it is so. */
const objections = (tests, checked = groups) => {
  const rulesFile = join(folder, 'rules.json');
  writeFileSync(rulesFile, JSON.stringify({ groups: checked }));
  const testsFile = join(folder, 'tests.json');
  writeFileSync(testsFile, JSON.stringify({ rule_files: [rulesFile], evaluation_interval: '1m', tests }));
  try {
    execFileSync(program, ['check', 'rules', rulesFile], { stdio: 'pipe' });
    execFileSync(program, ['test', 'rules', testsFile], { stdio: 'pipe' });
    return '';
  } catch (e) {
    return `${e.stdout}${e.stderr}`;
  }
};

const broken = (rule) => {
  const [change, value, labels = {}] = BROKEN[rule.alert];
  return [
    { interval: '1m', input_series: series({ ...WELL, ...change }), alert_rule_test: [expecting(rule, [fired(rule, value, labels)])] },
  ];
};

test('each alert has something that breaks', () => {
  assert.deepEqual(rules.map(({ alert }) => alert).sort(), Object.keys(BROKEN).sort());
});

test('each alert but those of the process itself is seen by a test that breaks what it watches', () => {
  const watched = rules.map(({ alert }) => alert).filter((alert) => !/IsDown$|OfFiles$/.test(alert));
  assert.deepEqual(Object.keys(SEEN_BY).sort(), watched.sort());
  for (const [file, words] of Object.values(SEEN_BY)) assert.ok(text(file).includes(words), `${file}: ${words}`);
});

test('what breaks is something that is there while all is well', () => {
  for (const [alert, [change]] of Object.entries(BROKEN)) {
    for (const name of Object.keys(change)) assert.ok(name in WELL, `${alert}: ${name}`);
  }
});

test('no alert fires while all is well', () => {
  const tests = [{ interval: '1m', input_series: series(WELL), alert_rule_test: rules.map((rule) => expecting(rule, [])) }];
  assert.equal(objections(tests), '');
});

for (const rule of rules) {
  test(`${rule.alert} fires`, () => assert.equal(objections(broken(rule)), ''));
}

test('an alert that never fires is found', () => {
  const [group] = structuredClone(groups);
  const books = group.rules.find(({ alert }) => alert === 'BooksDoNotBalance');
  books.expr = 'max(steps_books_accounts_off) > 1000';
  assert.match(objections(broken(rules.find(({ alert }) => alert === 'BooksDoNotBalance')), [group]), /FAILED/);
});
