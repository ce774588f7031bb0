import { moved, offset } from './geo.js';
import { distance } from './texts.js';

const ROUND_LENGTHS_M = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 200_000];
const CLOSEST_M_PER_PX = 0.05;
const FURTHEST_M_PER_PX = 500;

/** What of the world a canvas shows: its middle and the metres that a pixel covers. */
export class View {
  constructor(centre, metresPerPixel) {
    this.centre = centre;
    this.metresPerPixel = metresPerPixel;
  }

  /** The view that shows all points with a margin, never closer than `closest` metres a pixel. */
  static around(points, width, height, closest = 0.5) {
    const lats = points.map(({ lat }) => lat);
    const lons = points.map(({ lon }) => lon);
    const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
    const centre = { lat: (south + north) / 2, lon: (west + east) / 2 };
    const corner = offset(centre, { lat: north, lon: east });
    const needed = Math.max((2 * corner.east) / (width * 0.8), (2 * corner.north) / (height * 0.7));
    return new View(centre, Math.max(closest, needed));
  }

  toPixel(point, width, height) {
    const { east, north } = offset(this.centre, point);
    return { x: width / 2 + east / this.metresPerPixel, y: height / 2 - north / this.metresPerPixel };
  }

  toPlace(x, y, width, height) {
    return moved(this.centre, (x - width / 2) * this.metresPerPixel, (height / 2 - y) * this.metresPerPixel);
  }

  panned(dx, dy) {
    return new View(moved(this.centre, -dx * this.metresPerPixel, dy * this.metresPerPixel), this.metresPerPixel);
  }

  /** Zoomed so that the place under (x, y) stays there. */
  zoomed(factor, x, y, width, height) {
    const metresPerPixel = Math.min(FURTHEST_M_PER_PX, Math.max(CLOSEST_M_PER_PX, this.metresPerPixel / factor));
    const fixed = this.toPlace(x, y, width, height);
    const centre = moved(fixed, (width / 2 - x) * metresPerPixel, (y - height / 2) * metresPerPixel);
    return new View(centre, metresPerPixel);
  }
}

/** Canvas colours come from the page's style, so that the map follows the theme. */
export function paletteOf(element) {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name) => {
    probe.style.color = `var(--map-${name})`;
    return getComputedStyle(probe).color;
  };
  const names = ['land', 'line', 'strong-line', 'plan', 'track', 'dot', 'halo', 'accuracy', 'text', 'plate', 'target'];
  const palette = Object.fromEntries(names.map((name) => [name, colour(name)]));
  probe.remove();
  return palette;
}

/** Draws a scene {plan, trail, here, accuracy, heading, target, active} in a view. */
export function drawMap(canvas, view, scene, palette) {
  const { width, height, pen } = prepared(canvas);
  const pixel = (point) => view.toPixel(point, width, height);
  pen.fillStyle = palette.land;
  pen.fillRect(0, 0, width, height);
  grid(pen, view, width, height, palette);
  if (scene.plan) line(pen, scene.plan.map(pixel), palette.plan, 3, [2, 6]);
  if (scene.trail.length > 1) line(pen, scene.trail.map(pixel), palette.track, 4, []);
  if (scene.points) for (const point of scene.trail) circle(pen, pixel(point), 2.2, palette.halo, palette.track);
  if (scene.trail.length > 0) circle(pen, pixel(scene.trail[0]), 4.5, palette.halo, palette.track);
  if (scene.target) cross(pen, pixel(scene.target), palette.target);
  if (scene.here) person(pen, pixel(scene.here), view, scene, palette);
  if (scene.scaleBar) scaleBar(pen, view, height, palette);
}

function prepared(canvas) {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { width, height, pen };
}

/** Lines at round distances, anchored to the ground, so that the eye sees the map move. */
function grid(pen, view, width, height, palette) {
  const spacing = ROUND_LENGTHS_M.find((metres) => metres / view.metresPerPixel >= 28) ?? ROUND_LENGTHS_M.at(-1);
  const anchor = { lat: Math.round(view.centre.lat * 10) / 10, lon: Math.round(view.centre.lon * 10) / 10 };
  const { x, y } = view.toPixel(anchor, width, height);
  const step = spacing / view.metresPerPixel;
  pen.lineWidth = 1;
  for (const [origin, length, vertical] of [[x, width, true], [y, height, false]]) {
    const first = Math.ceil(-origin / step);
    for (let number = first; origin + number * step <= length; number++) {
      const at = Math.round(origin + number * step) + 0.5;
      pen.strokeStyle = number % 5 === 0 ? palette['strong-line'] : palette.line;
      pen.beginPath();
      pen.moveTo(vertical ? at : 0, vertical ? 0 : at);
      pen.lineTo(vertical ? at : width, vertical ? height : at);
      pen.stroke();
    }
  }
}

function line(pen, points, colour, width, dash) {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  pen.setLineDash(dash);
  pen.beginPath();
  points.forEach(({ x, y }, index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
  pen.setLineDash([]);
}

function circle(pen, { x, y }, radius, fill, stroke) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = fill;
  pen.fill();
  if (!stroke) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = 2;
  pen.stroke();
}

function cross(pen, { x, y }, colour) {
  line(pen, [{ x: x - 6, y: y - 6 }, { x: x + 6, y: y + 6 }], colour, 2.5, []);
  line(pen, [{ x: x - 6, y: y + 6 }, { x: x + 6, y: y - 6 }], colour, 2.5, []);
}

function person(pen, at, view, scene, palette) {
  if (scene.accuracy) circle(pen, at, Math.min(4000, scene.accuracy / view.metresPerPixel), palette.accuracy);
  circle(pen, at, 9, palette.halo);
  circle(pen, at, 6.5, scene.active === false ? palette.plan : palette.dot);
}

function scaleBar(pen, view, height, palette) {
  const metres = ROUND_LENGTHS_M.findLast((length) => length / view.metresPerPixel <= 110) ?? ROUND_LENGTHS_M[0];
  const width = metres / view.metresPerPixel;
  const [left, bottom] = [12, height - 12];
  pen.fillStyle = palette.plate;
  pen.beginPath();
  pen.roundRect(left - 6, bottom - 22, width + 12, 28, 6);
  pen.fill();
  line(
    pen,
    [{ x: left, y: bottom - 5 }, { x: left, y: bottom }, { x: left + width, y: bottom }, { x: left + width, y: bottom - 5 }],
    palette.text,
    1.5,
    [],
  );
  pen.fillStyle = palette.text;
  pen.font = '11px system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.fillText(distance(metres), left + width / 2, bottom - 9);
}
