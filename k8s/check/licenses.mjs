// The licences of what a service is made of, out of its SBOM; fails on one that nobody has agreed to.
//   node k8s/check/licenses.mjs bot-service/target/sbom.json admin-api-service/target/sbom.json
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Free to use in a program that is not published; of the LGPL and EPL the libraries themselves would have to be, if changed. */
const AGREED = [
  /^Apache-2\.0$/,
  /^Apache License,? Version 2\.0$/i,
  /^(The )?Apache( Software)? License,? (Version )?2\.0$/i,
  /^MIT(-0)?$/,
  /^(The )?MIT License$/i,
  /^BSD-[23]-Clause$/,
  /^EPL-[12]\.0$/,
  /^EDL-?.*1\.0$|^Eclipse Distribution License.*$/i,
  /^LGPL-2\.1(-or-later|-only)?$/,
  /^CC0-1\.0$/,
  /^Public Domain.*$/i,
  /^UPL-1\.0$/,
];

/** Their own pom names none. */
const OUR_OWN = 'steps';

const licencesOf = ({ licenses = [] }) =>
  licenses.flatMap(({ license, expression }) => (expression ? expression.split(/\s+(?:OR|AND)\s+/) : [license.id ?? license.name]));

export const wrongLicences = (sbom) =>
  (sbom.components ?? [])
    .filter(({ group }) => group !== OUR_OWN)
    .flatMap((component) => {
      const said = licencesOf(component);
      // One of several is enough: who offers a choice lets us choose.
      const fine = said.some((licence) => AGREED.some((agreed) => agreed.test(licence)));
      return fine ? [] : [`${component.group}:${component.name}:${component.version} is under ${said.join(', ') || 'no licence'}`];
    });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of process.argv.slice(2)) {
    const sbom = JSON.parse(readFileSync(file, 'utf8'));
    const wrong = wrongLicences(sbom);
    console.log(`${wrong.length ? 'WRONG' : 'fine '} licences of ${sbom.components.length} components in ${file}`);
    wrong.forEach((sentence) => console.log(`      ${sentence}`));
    if (wrong.length || !sbom.components.length) process.exitCode = 1;
  }
}
