const EARTH_RADIUS_M = 6_371_008.8;
const RADIANS = Math.PI / 180;
/** An ordinary walk; what the arrow keys do and what a file without times is given. */
export const WALKING_SPEED_MS = 5 / 3.6;

/** Metres between two {lat, lon}. */
export function distanceBetween(a, b) {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const s = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(s)));
}

/** The point `east` and `north` metres away. */
export function moved(from, east, north) {
  return {
    lat: from.lat + north / EARTH_RADIUS_M / RADIANS,
    lon: from.lon + east / (EARTH_RADIUS_M * Math.cos(from.lat * RADIANS)) / RADIANS,
  };
}

/** Metres {east, north} from `origin` to `point`. */
export function offset(origin, point) {
  return {
    east: (point.lon - origin.lon) * RADIANS * EARTH_RADIUS_M * Math.cos(origin.lat * RADIANS),
    north: (point.lat - origin.lat) * RADIANS * EARTH_RADIUS_M,
  };
}

/** Telegram's heading: whole degrees from 1 to 360, 360 being north. */
export function heading(from, to) {
  const { east, north } = offset(from, to);
  return Math.round(Math.atan2(east, north) / RADIANS + 360) % 360 || 360;
}

export function lengthOf(points) {
  let metres = 0;
  for (let i = 1; i < points.length; i++) metres += distanceBetween(points[i - 1], points[i]);
  return metres;
}
