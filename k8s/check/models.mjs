// Holds objects against the typed models of their APIs: the TypeScript compiler refuses fields that a type does not know
// and misses those it needs.
import ts from 'typescript';
import { join } from 'node:path';

const here = new URL('./', import.meta.url).pathname;

const CUSTOM = {
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg',
  'monitoring.coreos.com': '@kubernetes-models/prometheus-operator',
  'external-secrets.io': '@kubernetes-models/external-secrets',
  'keda.sh': '@kubernetes-models/keda',
};

// Of the plugin's Go types, by hand: no package has it. What it shares with the operator comes from the operator's models.
const OBJECT_STORE = `import type { IIoK8sApimachineryPkgApisMetaV1ObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import type { IComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration } from "@kubernetes-models/cloudnative-pg/github.com/cloudnative-pg/barman-cloud/pkg/api/BarmanObjectStoreConfiguration";
interface IObjectStore {
  apiVersion: "barmancloud.cnpg.io/v1";
  kind: "ObjectStore";
  metadata?: IIoK8sApimachineryPkgApisMetaV1ObjectMeta;
  spec: { configuration: IComGithubCloudnativePgBarmanCloudPkgApiBarmanObjectStoreConfiguration; retentionPolicy?: string };
}`;

const moduleOf = ({ apiVersion, kind }) => {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion];
  if (CUSTOM[group]) return `${CUSTOM[group]}/${group}/${version}/${kind}`;
  return `kubernetes-models/${group ? `${group}/` : ''}${version}/${kind}`;
};

const sourceOf = (object) => {
  const literal = JSON.stringify(object, null, 1);
  if (object.apiVersion === 'barmancloud.cnpg.io/v1') return `${OBJECT_STORE}\nexport const object: I${object.kind} = ${literal};\n`;
  return `import type { I${object.kind} } from "${moduleOf(object)}";\nexport const object: I${object.kind} = ${literal};\n`;
};

const nameOf = ({ kind, metadata }) => `${kind} ${metadata?.name}`;

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** One sentence for each thing that the models do not allow. */
export const untyped = (objects) => {
  const sources = new Map(
    objects.map((object, at) => [join(here, `object-${at}.mts`), { object, source: sourceOf(object) }]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists.call(host, path);
  host.readFile = (path) => sources.get(path)?.source ?? readFile.call(host, path);
  const program = ts.createProgram([...sources.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => sources.has(file?.fileName))
    .map((found) => {
      const { object, source } = sources.get(found.file.fileName);
      const line = source.slice(0, found.start).split('\n').length - 1;
      const where = source.split('\n')[line].trim();
      const why = ts.flattenDiagnosticMessageText(found.messageText, ' ').replace(/\s+/g, ' ');
      return `${nameOf(object)}: ${where} … ${why}`;
    });
};

