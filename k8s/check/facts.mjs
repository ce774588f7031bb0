// What the services themselves say: their ports, the variables they read, the metrics they have.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = new URL('../../', import.meta.url).pathname;

export const text = (path) => readFileSync(join(root, path), 'utf8');

export const SERVICES = ['bot-service', 'admin-api-service'];

const MANAGEMENT = { 'bot-service': 9080, 'admin-api-service': 9000 };

const properties = (path) =>
  Object.fromEntries(
    text(path)
      .split('\n')
      .filter((line) => /^[^#\s][^=]*=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

const javaFiles = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(folder, name));

const VARIABLE = /(?:Variable\.optional|Variables\.port|Variables\.api|port|api)\(\s*"([A-Z][A-Z0-9_]+)"|@ConfigProperty\(name = "([A-Z][A-Z0-9_]+)"|(?:getOrDefault|number)\((?:environment, )?"([A-Z][A-Z0-9_]+)"/g;

const variablesOf = (folders, settings) => {
  const found = new Set();
  for (const value of Object.values(settings)) {
    for (const [, name] of value.matchAll(/\$\{([A-Z][A-Z0-9_]+)/g)) found.add(name);
  }
  for (const file of folders.flatMap(javaFiles)) {
    for (const match of text(file).matchAll(VARIABLE)) found.add(match[1] ?? match[2] ?? match[3]);
  }
  return found;
};

const portOf = (settings, key, otherwise) => {
  const found = /\$\{[A-Z_]+:(\d+)\}/.exec(settings[key] ?? '');
  return found ? Number(found[1]) : otherwise;
};

const service = (name) => {
  const shared = properties('shared-domain/src/main/resources/META-INF/microprofile-config.properties');
  const own = properties(`${name}/src/main/resources/application.properties`);
  const settings = { ...shared, ...own };
  const prefix = 'quarkus.datasource.reactive.additional-properties.';
  return {
    port: portOf(settings, 'quarkus.http.port'),
    managementPort: portOf(settings, 'quarkus.management.port', MANAGEMENT[name]),
    poolSize: Number(settings['quarkus.datasource.reactive.max-size']),
    jdbcPoolSize: Number(Object.entries(settings).find(([key]) => key.endsWith('.jdbc.max-size'))?.[1] ?? 0),
    startupParameters: Object.keys(settings)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length)),
    bodyLimit: settings['quarkus.http.limits.max-body-size'],
    variables: variablesOf([`${name}/src/main/java`, 'shared-domain/src/main/java/steps/platform/start'], settings),
  };
};

const names = (path) => new Set(text(path).split('\n').filter(Boolean));

export const facts = () => ({
  services: Object.fromEntries(SERVICES.map((name) => [name, service(name)])),
  sandboxVariables: variablesOf(['local-sandbox/src/main/java/steps/sandbox'], {}),
  // Of .env.example, commented or not.
  envExample: new Set([...text('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)),
  metrics: new Set(SERVICES.flatMap((name) => [...names(`k8s/metrics/${name}.txt`)])),
  version: /<version>([^<]+)<\/version>\s*<packaging>pom/.exec(text('pom.xml'))[1],
  anchors: anchorsOf('docs/operations.md'),
});

// As GitHub makes them of headings.
function anchorsOf(path) {
  if (!existsSync(join(root, path))) return new Set();
  return new Set(
    [...text(path).matchAll(/^#+\s+(.*)$/gm)].map(([, title]) =>
      title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'),
    ),
  );
}
