import { distanceBetween, WALKING_SPEED_MS } from './geo.js';

/** A file that is no usable GPX; `key` names the text that says why. */
export class UnusableGpx extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

const WITHOUT_TIMES_STEP_M = WALKING_SPEED_MS * 2;

/**
 * Reads a GPX file: its track points, or its route points when there is no track, as
 * {points: [{lat, lon, at, accuracy}], timesGuessed}, `at` in seconds from the first point, strictly increasing.
 */
export function readGpx(text) {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.querySelector('parsererror')) throw new UnusableGpx('gpx_not_xml');
  const tracked = [...xml.getElementsByTagNameNS('*', 'trkpt')];
  const nodes = tracked.length > 0 ? tracked : [...xml.getElementsByTagNameNS('*', 'rtept')];
  const places = nodes.map(place).filter((point) => Number.isFinite(point.lat) && Number.isFinite(point.lon));
  if (places.length < 2) throw new UnusableGpx('gpx_no_points');
  const timed = places.filter((point) => Number.isFinite(point.time));
  const ordered = increasing(timed);
  if (ordered.length >= 2) return { points: ordered, timesGuessed: false };
  return { points: walked(places), timesGuessed: true };
}

function place(node) {
  const child = (name) => node.getElementsByTagNameNS('*', name)[0]?.textContent.trim();
  const hdop = Number.parseFloat(child('hdop') ?? '');
  return {
    lat: Number.parseFloat(node.getAttribute('lat')),
    lon: Number.parseFloat(node.getAttribute('lon')),
    time: Date.parse(child('time') ?? '') / 1000,
    // A dilution of precision times the 5 m of an ordinary receiver; files without it get a good phone's accuracy.
    accuracy: Number.isFinite(hdop) && hdop > 0 ? Math.round(Math.min(100, hdop * 5)) : 8,
  };
}

/** Recorders write a second twice or jump back by one now and then; those points say nothing new. */
function increasing(points) {
  const kept = [];
  for (const { lat, lon, time, accuracy } of points) {
    const at = kept.length === 0 ? 0 : time - points[0].time;
    if (kept.length > 0 && at < kept.at(-1).at + 1) continue;
    kept.push({ lat, lon, at, accuracy });
  }
  return kept;
}

function walked(places) {
  const points = [{ lat: places[0].lat, lon: places[0].lon, at: 0, accuracy: places[0].accuracy }];
  for (let i = 1; i < places.length; i++) {
    const [from, to] = [places[i - 1], places[i]];
    const metres = distanceBetween(from, to);
    const steps = Math.ceil(metres / WITHOUT_TIMES_STEP_M);
    const start = points.at(-1).at;
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      points.push({
        lat: from.lat + (to.lat - from.lat) * part,
        lon: from.lon + (to.lon - from.lon) * part,
        at: start + (metres * part) / WALKING_SPEED_MS,
        accuracy: to.accuracy,
      });
    }
  }
  if (points.length < 2) throw new UnusableGpx('gpx_no_points');
  return points;
}

/** Where on the track somebody is at `at` seconds: between two points on the straight line. */
export function positionAt(points, at) {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (points[middle].at <= at) low = middle;
    else high = middle;
  }
  const [from, to] = [points[low], points[high]];
  const part = Math.min(1, Math.max(0, (at - from.at) / (to.at - from.at)));
  return {
    lat: from.lat + (to.lat - from.lat) * part,
    lon: from.lon + (to.lon - from.lon) * part,
    accuracy: part < 0.5 ? from.accuracy : to.accuracy,
  };
}
