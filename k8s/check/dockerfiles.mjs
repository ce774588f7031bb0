// What the images' Dockerfiles say, held against the services; and by a linter.
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

const JSON_FORM = /^\[.*\]$/s;

const argumentsOf = (instruction) => instruction.getRawArgumentsContent().replace(/\\\n\s*/g, ' ').trim();

/** The stages with their instructions, in order. */
const stagesOf = (content) => {
  const stages = [];
  for (const instruction of DockerfileParser.parse(content).getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const [image, , name] = argumentsOf(instruction).split(/\s+/);
      stages.push({ image, name, instructions: [] });
    } else if (stages.length) {
      stages.at(-1).instructions.push([instruction.getKeyword(), argumentsOf(instruction)]);
    }
  }
  return stages;
};

const lastOf = (stage, keyword) => stage.instructions.filter(([name]) => name === keyword).at(-1)?.[1];

const words = (form) => (JSON_FORM.test(form ?? '') ? JSON.parse(form) : []);

const LABELS = ['title', 'description', 'version', 'revision', 'licenses', 'base.name'];

const wrongWith = (stage, stages, facts) => {
  const wrong = [];
  const service = facts.services[stage.name];
  const user = lastOf(stage, 'USER');
  if (!/^[1-9]\d*$/.test(user ?? '')) wrong.push('has no user with a number other than 0');
  const entry = lastOf(stage, 'ENTRYPOINT') ?? '';
  if (!JSON_FORM.test(entry)) wrong.push('needs a shell to start');
  for (const label of LABELS) {
    if (!stage.instructions.some(([name, said]) => name === 'LABEL' && said.includes(`org.opencontainers.image.${label}=`))) {
      wrong.push(`has no label org.opencontainers.image.${label}`);
    }
  }
  const base = stages.find(({ name }) => name === stage.image)?.image ?? stage.image;
  const told = /image\.base\.name="(?:docker\.io\/library\/)?([^"]+)"/.exec(stage.instructions.find(([name]) => name === 'LABEL')?.[1] ?? '');
  if (told && told[1] !== base) wrong.push(`says that it is made of ${told[1]}, and is of ${base}`);
  if (!service) return wrong;
  const exposed = (lastOf(stage, 'EXPOSE') ?? '').split(/\s+/).map(Number);
  if (String(exposed) !== String([service.port, service.managementPort])) {
    wrong.push(`exposes ${exposed}, the service listens at ${service.port} and ${service.managementPort}`);
  }
  const health = /CMD\s+(\[.*\])$/s.exec(lastOf(stage, 'HEALTHCHECK') ?? '')?.[1];
  if (!health) wrong.push('has no health check without a shell');
  const started = words(entry).find((word) => word.startsWith('/opt/steps/'));
  const asked = words(health);
  if (health && (!asked.includes(started) || asked.at(-1) !== 'health')) wrong.push('asks something else for its health than it starts');
  return wrong;
};

export const dockerfileFindings = (name, content, facts) => {
  const stages = stagesOf(content);
  const known = new Set();
  const pinned = stages.flatMap((stage) => {
    const fine = known.has(stage.image) || (/:[^:/]*\d[^:/]*(@sha256:[0-9a-f]{64})?$/.test(stage.image) && !/:latest/.test(stage.image));
    known.add(stage.name);
    return fine ? [] : [`is made of ${stage.image}, which is no version`];
  });
  const made = stages.filter(({ instructions }) => instructions.some(([keyword]) => keyword === 'ENTRYPOINT'));
  const jars = [...content.matchAll(/local-sandbox-([0-9][^ /]*)\.jar/g)]
    .filter(([, version]) => version !== facts.version)
    .map(([, version]) => `copies version ${version}, the build makes ${facts.version}`);
  const linted = validate(content).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  return [
    ...linted,
    ...pinned,
    ...jars,
    ...made.flatMap((stage) => wrongWith(stage, stages, facts).map((what) => `${stage.name} ${what}`)),
  ].map((what) => `${name}: ${what}`);
};

export const targetsOf = (content) => stagesOf(content).map(({ name }) => name);

export const entrypointOf = (content, target) => {
  const stage = stagesOf(content).find(({ name }) => name === target);
  return stage ? words(lastOf(stage, 'ENTRYPOINT')) : [];
};
