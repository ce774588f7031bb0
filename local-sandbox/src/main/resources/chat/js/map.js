import { distanceBetween } from './geo.js';
import { h, iconButton } from './dom.js';
import { drawMap, paletteOf, View } from './map-drawing.js';
import { t } from './texts.js';

const ZOOM_STEP = 1.5;
const CLICK_SLACK_PX = 5;
const FIRST_M_PER_PX = 0.9;
const DIRECTIONS = {
  ArrowUp: { east: 0, north: 1 },
  ArrowDown: { east: 0, north: -1 },
  ArrowLeft: { east: -1, north: 0 },
  ArrowRight: { east: 1, north: 0 },
};

/** The map of a person's sharing: pans, zooms, follows, and walks by arrow keys, pad and click. */
export function sharingMap(sharing, life) {
  const canvas = h('canvas', {
    class: 'map-canvas',
    tabindex: '0',
    role: 'application',
    'aria-label': t('map_label'),
    testid: 'map',
  });
  let view = new View(sharing.here, FIRST_M_PER_PX);
  let following = true;
  let drawn = false;

  const box = () => [canvas.clientWidth, canvas.clientHeight];
  const draw = () => {
    drawn = true;
    requestAnimationFrame(() => {
      drawn = false;
      if (life.aborted || canvas.clientWidth === 0) return;
      if (following) view = keepInSight(view, sharing.here, ...box());
      drawMap(canvas, view, sceneOf(sharing), paletteOf(canvas.parentElement));
    });
  };
  const change = () => {
    if (!drawn) draw();
  };
  const zoom = (factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    view = view.zoomed(factor, x, y, ...box());
    change();
  };
  const fit = () => {
    const points = [...(sharing.route?.points ?? []), ...sharing.trail, sharing.here];
    view = View.around(points, ...box());
    following = false;
    change();
  };
  const follow = () => {
    following = true;
    view = new View(sharing.here, Math.min(view.metresPerPixel, FIRST_M_PER_PX));
    change();
  };

  sharing.changed.listen(change, life);
  const observer = new ResizeObserver(change);
  observer.observe(canvas);
  life.addEventListener('abort', () => observer.disconnect());

  walkByKeys(canvas, sharing, { zoom, fit });
  panByPointer(canvas, {
    pan: (dx, dy) => {
      following = false;
      view = view.panned(dx, dy);
      change();
    },
    zoom,
    click: (x, y) => sharing.goTo(view.toPlace(x, y, ...box())),
  });

  const controls = h(
    'div',
    { class: 'map-controls' },
    iconButton('plus', t('zoom_in'), 'map-zoom-in', () => zoom(ZOOM_STEP)),
    iconButton('minus', t('zoom_out'), 'map-zoom-out', () => zoom(1 / ZOOM_STEP)),
    iconButton('fit', t('zoom_fit'), 'map-fit', fit),
    iconButton('target', t('follow'), 'map-follow', follow),
  );
  const element = h('div', { class: 'map' }, canvas, controls, pad(sharing, life));
  return { element, fit };
}

function sceneOf(sharing) {
  return {
    plan: sharing.route?.points,
    trail: sharing.trail,
    points: true,
    here: sharing.here,
    accuracy: sharing.accuracy,
    target: sharing.target,
    active: sharing.active,
    scaleBar: true,
  };
}

/** Follows without a jerk: the middle moves only when the person nears the edge. */
function keepInSight(view, here, width, height) {
  const { x, y } = view.toPixel(here, width, height);
  const slack = 0.32;
  const over = (at, size) => Math.min(0, at - size * slack) + Math.max(0, at - size * (1 - slack));
  const [dx, dy] = [over(x, width), over(y, height)];
  if (distanceBetween(view.centre, here) / view.metresPerPixel > 4 * width) return new View(here, view.metresPerPixel);
  return dx || dy ? view.panned(-dx, -dy) : view;
}

function walkByKeys(canvas, sharing, { zoom, fit }) {
  canvas.addEventListener('keydown', (event) => {
    sharing.run(event.shiftKey);
    const direction = DIRECTIONS[event.key];
    if (direction) {
      event.preventDefault();
      if (!event.repeat) sharing.step(direction, true);
    } else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-') zoom(1 / ZOOM_STEP);
    else if (event.key === '0') fit();
  });
  canvas.addEventListener('keyup', (event) => {
    sharing.run(event.shiftKey);
    const direction = DIRECTIONS[event.key];
    if (direction) sharing.step(direction, false);
  });
  canvas.addEventListener('blur', () => sharing.standStill());
}

/** One finger or the mouse pans and clicks, two fingers and the wheel zoom. */
function panByPointer(canvas, { pan, zoom, click }) {
  const pointers = new Map();
  let travelled = 0;
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.offsetX, y: event.offsetY };
    const apart = pointers.size === 2 ? spread() : 0;
    pointers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (pointers.size === 2) {
      const [a, b] = [...pointers.values()];
      zoom(spread() / apart, (a.x + b.x) / 2, (a.y + b.y) / 2);
    } else if (travelled > CLICK_SLACK_PX) pan(now.x - before.x, now.y - before.y);
  });
  canvas.addEventListener('pointerup', (event) => {
    if (pointers.size === 1 && travelled <= CLICK_SLACK_PX) click(event.offsetX, event.offsetY);
    pointers.delete(event.pointerId);
  });
  canvas.addEventListener('pointercancel', (event) => pointers.delete(event.pointerId));
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 300), event.offsetX, event.offsetY);
    },
    { passive: false },
  );
}

/** Arrow buttons for fingers: they walk while they are held. */
function pad(sharing, life) {
  const arrow = (direction, sign, label, name) => {
    const held = (on) => () => sharing.step(direction, on);
    return h(
      'button',
      {
        type: 'button',
        class: `pad-${name}`,
        'aria-label': label,
        title: label,
        testid: `walk-${name}`,
        on: {
          pointerdown: held(true),
          pointerup: held(false),
          pointerleave: held(false),
          pointercancel: held(false),
          contextmenu: (event) => event.preventDefault(),
          keydown: (event) => {
            if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) held(true)();
          },
          keyup: held(false),
          blur: held(false),
        },
      },
      sign,
    );
  };
  const element = h(
    'div',
    { class: 'pad' },
    arrow(DIRECTIONS.ArrowUp, '▲', t('go_north'), 'north'),
    arrow(DIRECTIONS.ArrowLeft, '◀', t('go_west'), 'west'),
    arrow(DIRECTIONS.ArrowRight, '▶', t('go_east'), 'east'),
    arrow(DIRECTIONS.ArrowDown, '▼', t('go_south'), 'south'),
  );
  sharing.changed.listen(() => element.classList.toggle('hidden', sharing.replaying), life);
  return element;
}

/** The small picture in a location's bubble: where, how exactly, and the way so far. */
export function smallMap(trail, accuracy, active) {
  const canvas = h('canvas', { class: 'small-map', role: 'img', 'aria-label': t('location') });
  const draw = () => {
    if (canvas.clientWidth === 0) return;
    const view = View.around(trail, canvas.clientWidth, canvas.clientHeight, 0.8);
    const scene = { trail, here: trail.at(-1), accuracy, active, scaleBar: true };
    drawMap(canvas, view, scene, paletteOf(canvas.parentElement));
  };
  const observer = new ResizeObserver(draw);
  observer.observe(canvas);
  return canvas;
}
