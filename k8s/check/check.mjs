// Says what was looked at and what is wrong with it; fails if anything is.
import { findings } from './findings.mjs';
import { world } from './world.mjs';

const read = world();
const found = findings(read);
let wrong = 0;
for (const [name, sentences] of Object.entries(found)) {
  const objects = read.overlays[name.replace('overlay ', '')]?.length;
  console.log(`${sentences.length ? 'WRONG' : 'fine '} ${name}${objects ? ` (${objects} objects)` : ''}`);
  sentences.forEach((sentence) => console.log(`      ${sentence}`));
  wrong += sentences.length;
}
process.exitCode = wrong ? 1 : 0;
