// All that is checked, read once: a test breaks a copy of it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { facts, root, text } from './facts.mjs';
import { build } from './kustomize.mjs';

const files = (folder) =>
  Object.fromEntries(readdirSync(join(root, folder)).map((name) => [`${folder}/${name}`, text(`${folder}/${name}`)]));

export const world = () => ({
  facts: facts(),
  overlays: Object.fromEntries(
    readdirSync(join(root, 'k8s/overlays')).map((name) => [name, build(`k8s/overlays/${name}`)]),
  ),
  dockerfiles: Object.fromEntries(Object.entries(files('k8s/images')).filter(([name]) => name.includes('/Dockerfile.'))),
  compose: text('docker-compose.yml'),
  configuration: text('docs/configuration.md'),
  workflows: files('.github/workflows'),
});
