// docker-compose.yml, held against the Compose schema (which the linter brings along), the services and the Dockerfiles.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { entrypointOf, targetsOf } from './dockerfiles.mjs';

const here = new URL('./', import.meta.url).pathname;

/** The linter's rules that are about meaning; the order of our keys tells a story of its own. */
const CONFIG = {
  rules: {
    'no-build-and-image': 0,
    'no-unbound-port-interfaces': 0,
    'require-quotes-in-ports': 0,
    'services-alphabetical-order': 0,
    'service-keys-order': 0,
    'service-dependencies-alphabetical-order': 0,
    'service-ports-alphabetical-order': 0,
    'top-level-properties-order': 0,
  },
};

export const lint = (content) => {
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  try {
    const file = join(folder, 'docker-compose.yml');
    const config = join(folder, 'dclint.json');
    writeFileSync(file, content);
    writeFileSync(config, JSON.stringify(CONFIG));
    execFileSync(
      process.execPath,
      [join(here, 'node_modules/dclint/bin/dclint.cjs'), '--config', config, '--formatter', 'json', '--max-warnings', '0', file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return [];
  } catch ({ stdout, stderr, message }) {
    return found(stdout) ?? [`the linter failed: ${stderr || message}`];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const found = (stdout) => {
  try {
    return JSON.parse(stdout).flatMap(({ messages }) => messages.map(({ line, message }) => `line ${line}: ${message}`));
  } catch {
    return null;
  }
};

/** As Compose puts variables in: ${A}, ${A:-otherwise}, ${A:+instead}, one within the other. */
export const interpolate = (value, environment) => {
  let out = '';
  for (let at = 0; at < value.length; at++) {
    if (value.startsWith('$$', at)) {
      out += '$';
      at++;
    } else if (value.startsWith('${', at)) {
      const end = closing(value, at + 2);
      out += substituted(value.slice(at + 2, end), environment);
      at = end;
    } else {
      out += value[at];
    }
  }
  return out;
};

const closing = (value, from) => {
  for (let at = from, depth = 1; at < value.length; at++) {
    if (value.startsWith('${', at)) depth++;
    if (value[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`${value} does not end`);
};

const substituted = (inner, environment) => {
  const [, name, kind, word = ''] = /^([A-Za-z_][A-Za-z0-9_]*)(?:(:[-+])(.*))?$/s.exec(inner);
  const known = environment[name] ?? '';
  if (kind === ':-') return known || interpolate(word, environment);
  if (kind === ':+') return known && interpolate(word, environment);
  return known;
};

const DATABASE = ['POSTGRES_HOST', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_DB'];

const serviceWrong = (name, service, facts, dockerfiles) => {
  const wrong = [];
  const limits = service.deploy?.resources?.limits;
  if (!limits?.memory || !limits?.cpus) wrong.push('has no limits');
  if (!/:[^:/]*\d[^:/]*$/.test(service.image ?? '') || /:latest/.test(service.image)) wrong.push(`has the image ${service.image}, which is no version`);
  if (!service.healthcheck && name !== 'sandbox') wrong.push('has no health check');
  for (const port of service.ports ?? []) {
    if (!port.startsWith('${PUBLISH_ON:-127.0.0.1}:')) wrong.push(`publishes ${port} on all addresses`);
  }
  if (!service.build) return wrong;
  const { dockerfile, target } = service.build;
  if (!targetsOf(dockerfiles[dockerfile] ?? '').includes(target)) wrong.push(`is built by ${dockerfile}, which has no ${target}`);
  if (!service.image.startsWith(`steps-bot/${target}:`)) wrong.push(`calls the image of ${target} ${service.image}`);
  if (!service.read_only || !service.cap_drop?.includes('ALL')) wrong.push('is not confined');
  return wrong.concat(readsIt(name, service, target, facts), healthWrong(service, target, dockerfiles[dockerfile] ?? ''));
};

const readsIt = (name, { environment, command, ports = [] }, target, facts) => {
  const known = facts.services[target]?.variables ?? facts.sandboxVariables;
  const given = Object.keys(environment);
  const unread = given.filter((variable) => !known.has(variable)).map((variable) => `is given ${variable}, which ${target} does not read`);
  if (!facts.services[target]) return unread;
  const needed = [...DATABASE, ...(command ? [] : [target === 'bot-service' ? 'BOT_TOKEN' : 'API_KEY'])];
  const lacking = needed.filter((variable) => !given.includes(variable)).map((variable) => `is not given ${variable}`);
  const elsewhere = ports
    .filter((port) => !port.endsWith(`:${facts.services[target].port}`))
    .map((port) => `publishes ${port}, the service listens at ${facts.services[target].port}`);
  return [...unread, ...lacking, ...elsewhere];
};

const healthWrong = ({ healthcheck }, target, dockerfile) => {
  if (!healthcheck?.test) return [];
  const [program] = entrypointOf(dockerfile, target);
  return healthcheck.test[1] === program && healthcheck.test.at(-1) === 'health' ? [] : [`asks ${healthcheck.test[1]}, the image starts ${program}`];
};

export const composeFindings = (content, facts, dockerfiles) => {
  const compose = parse(content, { merge: true });
  const named = ['postgres', 'steps_bot'].filter((name) => !compose.services[name]).map((name) => `has no service ${name}`);
  const mentioned = [...new Set([...content.matchAll(/(?<!\$)\$\{([A-Z_0-9]+)/g)].map(([, name]) => name))]
    .filter((name) => !facts.envExample.has(name))
    .map((name) => `asks for ${name}, which is not in .env.example`);
  const api = compose.services.steps_bot?.environment?.TELEGRAM_API_URL ?? '';
  const telegram = [
    [{}, `http://${compose.services.sandbox?.networks?.default?.aliases?.[0]}`],
    [{ BOT_TOKEN: '1:abcde' }, 'https://api.telegram.org'],
    [{ BOT_TOKEN: '1:abcde', TELEGRAM_API_URL: 'http://bot-api:8081' }, 'http://bot-api:8081'],
  ]
    .filter(([environment, wanted]) => interpolate(api, environment) !== wanted)
    .map(([environment, wanted]) => `leads the bot to ${interpolate(api, environment)} instead of ${wanted}`);
  return [
    ...lint(content),
    ...named,
    ...mentioned,
    ...telegram,
    ...Object.entries(compose.services).flatMap(([name, service]) => serviceWrong(name, service, facts, dockerfiles).map((what) => `${name} ${what}`)),
  ].map((what) => `docker-compose.yml: ${what}`);
};
