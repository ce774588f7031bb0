// docs/configuration.md, held against what the services and Compose read.

const wordsOf = (content) => new Set([...content.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name));

/** What its table promises: the names in the first cell of a line. */
const promisedBy = (content) =>
  [...content.matchAll(/^\| (`[A-Z][^|]*) \|/gm)].flatMap(([, cell]) => [...wordsOf(cell)]);

export const configurationFindings = (content, compose, facts) => {
  const told = wordsOf(content);
  const composes = [...compose.matchAll(/(?<!\$)\$\{([A-Z_0-9]+)/g)].map(([, name]) => name);
  const services = Object.values(facts.services).flatMap(({ variables }) => [...variables]);
  const read = new Set([...services, ...composes, ...facts.sandboxVariables]);
  return [
    ...[...new Set([...services, ...composes])].filter((name) => !told.has(name)).map((name) => `does not say what ${name} is`),
    ...promisedBy(content).filter((name) => !read.has(name)).map((name) => `has ${name}, which nobody reads`),
  ].map((what) => `docs/configuration.md: ${what}`);
};
