import { moved } from './geo.js';

/** Deterministic noise: the same demo walk looks the same on every machine (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function gauss(next) {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** How long an error of satellite positioning lasts: it drifts, it does not jump about each second. */
const DRIFT_S = 90;

/**
 * Turns a path, a list of {east, north, at} corners in metres and seconds, into a point a second as a phone would
 * measure it: with a drifting error of `error` metres and the accuracy it then reports.
 */
function measured(origin, corners, seed, error, accuracy) {
  const next = random(seed);
  const points = [];
  const keep = Math.exp(-1 / DRIFT_S);
  const fresh = error * Math.sqrt(1 - keep * keep);
  let east = gauss(next) * error;
  let north = gauss(next) * error;
  let corner = 0;
  for (let at = 0; at <= corners.at(-1).at; at++) {
    while (corner < corners.length - 2 && corners[corner + 1].at <= at) corner++;
    const [from, to] = [corners[corner], corners[corner + 1]];
    const part = Math.min(1, (at - from.at) / (to.at - from.at));
    east = east * keep + gauss(next) * fresh;
    north = north * keep + gauss(next) * fresh;
    const place = moved(
      origin,
      from.east + (to.east - from.east) * part + east,
      from.north + (to.north - from.north) * part + north,
    );
    points.push({ ...place, at, accuracy: Math.round(accuracy * (0.8 + 0.5 * next())) });
  }
  return points;
}

/** Adds times to a path: legs are {east, north, kmh} or {rest: seconds}. */
function paced(legs) {
  const corners = [{ east: legs[0].east, north: legs[0].north, at: 0 }];
  for (const leg of legs.slice(1)) {
    const last = corners.at(-1);
    if (leg.rest) {
      corners.push({ ...last, at: last.at + leg.rest });
      continue;
    }
    const metres = Math.hypot(leg.east - last.east, leg.north - last.north);
    corners.push({ east: leg.east, north: leg.north, at: last.at + metres / (leg.kmh / 3.6) });
  }
  return corners;
}

/** Sokolniki: a loop of about two kilometres on winding paths. */
function park() {
  const legs = [];
  for (let step = 0; step <= 72; step++) {
    const angle = (step / 72) * 2 * Math.PI;
    const radius = 300 + 45 * Math.sin(3 * angle) + 22 * Math.sin(7 * angle + 1);
    legs.push({ east: radius * Math.sin(angle) * 1.15, north: radius * Math.cos(angle), kmh: 4.7 + 0.5 * Math.sin(step) });
  }
  return measured({ lat: 55.7965, lon: 37.6735 }, paced(legs), 11, 2.5, 7);
}

/** Khamovniki: streets at right angles, a red light at some corners, worse reception between the houses. */
function blocks() {
  const legs = [
    { east: 0, north: 0 },
    { east: 0, north: 240, kmh: 5 },
    { rest: 35 },
    { east: 180, north: 240, kmh: 5.2 },
    { east: 180, north: 430, kmh: 5 },
    { rest: 20 },
    { east: 400, north: 430, kmh: 4.8 },
    { east: 400, north: 120, kmh: 5.1 },
    { rest: 40 },
    { east: 210, north: 120, kmh: 5 },
    { east: 210, north: -60, kmh: 4.9 },
    { east: 0, north: -60, kmh: 5 },
    { east: 0, north: 0, kmh: 4.6 },
  ];
  return measured({ lat: 55.7318, lon: 37.5702 }, paced(legs), 23, 4, 14);
}

/** A dog on the boulevards: slow, here and there a tree that has to be read. */
function dog() {
  const legs = [{ east: 0, north: 0 }];
  const next = random(5);
  for (let step = 1; step <= 22; step++) {
    legs.push({ east: 14 * Math.sin(step * 1.7), north: step * 42, kmh: 3.4 + 1.6 * next() });
    if (step % 4 === 0) legs.push({ rest: 15 + Math.round(25 * next()) });
  }
  return measured({ lat: 55.7588, lon: 37.6445 }, paced(legs), 37, 3, 9);
}

/** A tram along Lesnaya: four stops, up to 33 km/h between them. */
function tram() {
  const legs = [{ east: 0, north: 0 }, { rest: 25 }];
  let east = 0;
  for (const [metres, wait] of [[420, 30], [510, 25], [380, 40], [560, 30], [450, 20]]) {
    legs.push({ east: east + 40, north: 0.12 * (east + 40), kmh: 16 });
    legs.push({ east: east + metres - 40, north: 0.12 * (east + metres - 40), kmh: 33 });
    legs.push({ east: east + metres, north: 0.12 * (east + metres), kmh: 15 });
    legs.push({ rest: wait });
    east += metres;
  }
  return measured({ lat: 55.7795, lon: 37.5835 }, paced(legs), 41, 4, 11);
}

/** Twenty minutes on a bench: nobody moves, yet the position does. */
function bench() {
  return measured({ lat: 55.7646, lon: 37.5938 }, paced([{ east: 0, north: 0 }, { rest: 1200 }]), 53, 5, 14);
}

const DEMOS = { park, blocks, dog, tram, bench };

export const demoNames = Object.keys(DEMOS);

/** A ready-made track: {lat, lon, at, accuracy} each second. */
export function demoTrack(name) {
  return DEMOS[name]();
}
