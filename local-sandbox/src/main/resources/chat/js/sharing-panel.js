import { h, icon, iconButton, segments, select } from './dom.js';
import { chooseFile } from './files.js';
import { lengthOf } from './geo.js';
import { readGpx, UnusableGpx } from './gpx.js';
import { FOREVER_S } from './live-location.js';
import { sharingMap } from './map.js';
import { PERIODS_S, SPEEDS } from './sharing.js';
import { lifeWithin } from './signal.js';
import { distance, duration, t } from './texts.js';
import { demoNames, demoTrack } from './tracks.js';

const SELF = 'self';
const FILE = 'file';

/** The location part of a chat: map, route, and how the telephone shares it. */
export function sharingPanel(conversation, { close }, life) {
  const { sharing } = conversation;
  const map = sharingMap(sharing, life);
  const body = h('div', { class: 'sharing-body' });
  const element = h(
    'section',
    { class: 'sharing', 'aria-label': t('location'), testid: 'sharing' },
    h(
      'div',
      { class: 'sharing-head' },
      h('h3', {}, icon('pin'), t('location')),
      h('output', { class: 'sharing-status', testid: 'sharing-status' }),
      iconButton('chevron', t('close_location'), 'close-location', close),
    ),
    map.element,
    body,
  );
  const status = element.querySelector('output');

  let shownAs = null;
  let partLife = lifeWithin(life);
  const draw = () => {
    const now = sharing.active ? (sharing.replaying ? 'replay' : 'walk') : 'still';
    status.replaceChildren(...statusOf(sharing));
    if (now === shownAs) return;
    shownAs = now;
    partLife.abort();
    partLife = lifeWithin(life);
    const parts = { still: chooser, walk: walking, replay: replaying }[now];
    body.replaceChildren(...parts(conversation, map, partLife.signal));
  };
  sharing.changed.listen(draw, life);
  draw();
  if (sharing.route) requestAnimationFrame(map.fit);
  return element;
}

function statusOf(sharing) {
  if (!sharing.active) return [];
  const left = sharing.endsAt === null ? null : t('sharing_left', { left: duration(sharing.endsAt - Date.now() / 1000) });
  const parts = [left, t('walked', { distance: distance(sharing.walkedMetres) }), t('points_sent', { count: sharing.trail.length })];
  return [h('span', { class: 'live-dot' }), parts.filter(Boolean).join(' · ')];
}

/** A route that the person picked: a demo's name or a file's, with its points. */
async function routeFromFile(file, conversation) {
  try {
    const { points, timesGuessed } = readGpx(await file.text());
    conversation.sharing.choose({ name: file.name, points });
    if (timesGuessed) conversation.said.emit(t('gpx_times_guessed'));
    return true;
  } catch (failure) {
    if (!(failure instanceof UnusableGpx)) throw failure;
    conversation.said.emit(t(failure.key));
    return false;
  }
}

export async function dropGpx(file, conversation) {
  if (!conversation.sharing.active) await routeFromFile(file, conversation);
}

function chooser(conversation, map, life) {
  const { sharing } = conversation;
  const route = h('select', { 'aria-label': t('route'), testid: 'route' });
  const speeds = speedSegments(sharing, life);
  const about = h('small', { class: 'route-about', testid: 'route-about' });
  const fill = () => {
    const loaded = sharing.route && !demoNames.includes(sharing.route.name) ? sharing.route.name : null;
    route.replaceChildren(
      h('option', { value: SELF }, t('route_self')),
      h('optgroup', { label: t('routes_ready') }, demoNames.map((name) => h('option', { value: name }, t(`route_${name}`)))),
      h('optgroup', { label: t('routes_file') }, loaded && h('option', { value: loaded }, loaded), h('option', { value: FILE }, t('choose_gpx'))),
    );
    route.value = sharing.route?.name ?? SELF;
    about.textContent = sharing.route ? aboutRoute(sharing.route) : '';
    about.classList.toggle('hidden', !sharing.route);
    speeds.classList.toggle('hidden', !sharing.route);
  };
  route.addEventListener('change', () => {
    const chosen = route.value;
    if (chosen === FILE) {
      fill();
      chooseFile('.gpx,application/gpx+xml,application/xml,text/xml', (file) => routeFromFile(file, conversation));
    } else sharing.choose(chosen === SELF ? null : { name: chosen, points: demoTrack(chosen) });
  });
  let shown = sharing.route;
  sharing.changed.listen(() => {
    if (sharing.route === shown) return;
    shown = sharing.route;
    fill();
    if (shown) map.fit();
  }, life);
  fill();

  const period = select(
    [[PERIODS_S[0], t('minutes_15')], [PERIODS_S[1], t('hour_1')], [PERIODS_S[2], t('hours_8')], [FOREVER_S, t('no_end')]],
    sharing.period,
    { 'aria-label': t('share_for'), testid: 'period', on: { change: () => sharing.set('period', Number(period.value)) } },
  );
  const start = h(
    'button',
    {
      type: 'button',
      class: 'button primary',
      testid: 'start-sharing',
      on: {
        click: async () => {
          start.disabled = true;
          await conversation.attempt(() => sharing.start());
          start.disabled = false;
        },
      },
    },
    t('start_sharing'),
  );
  const once = h(
    'button',
    { type: 'button', class: 'button plain', testid: 'send-once', on: { click: () => conversation.attempt(() => sharing.sendOnce()) } },
    t('send_once'),
  );
  return [
    h('div', { class: 'sharing-row' }, route, speeds),
    about,
    h('div', { class: 'sharing-row' }, period, intervalSelect(sharing)),
    h('div', { class: 'sharing-row' }, start, once),
  ];
}

function aboutRoute({ points }) {
  const seconds = points.at(-1).at;
  // Every few seconds: the wobble of a measurement a second would add length that nobody walked.
  const coarse = points.filter((_, index) => index % Math.ceil((10 * points.length) / seconds || 1) === 0);
  const metres = lengthOf(coarse);
  const speed = ((metres / seconds) * 3.6).toFixed(1);
  return `${distance(metres)} · ${duration(seconds)} · ${t('km_per_hour', { speed })}`;
}

function intervalSelect(sharing) {
  const interval = select([['open', t('map_open')], ['pocket', t('in_pocket')]], sharing.interval, {
    'aria-label': t('telephone'),
    testid: 'interval',
    on: { change: () => sharing.set('interval', interval.value) },
  });
  return interval;
}

function speedSegments(sharing, life) {
  const group = segments(
    t('replay_speed'),
    SPEEDS.map((speed) => [speed, `${speed}×`]),
    sharing.speed,
    (speed) => sharing.changeSpeed(speed),
    'speed',
  );
  const draw = () => {
    group.mark(sharing.speed);
    group.buttons.forEach((button, index) => {
      const free = sharing.allows(SPEEDS[index]);
      button.disabled = !free;
      button.title = free ? '' : t('faster_impossible');
    });
  };
  sharing.changed.listen(draw, life);
  draw();
  return group.element;
}

function stopButton(conversation) {
  return h(
    'button',
    {
      type: 'button',
      class: 'button danger',
      testid: 'stop-sharing',
      on: { click: () => conversation.attempt(() => conversation.sharing.stop()) },
    },
    icon('stop'),
    t('stop_sharing'),
  );
}

function walking(conversation) {
  return [h('div', { class: 'sharing-row' }, intervalSelect(conversation.sharing), stopButton(conversation))];
}

function replaying(conversation, map, life) {
  const { sharing } = conversation;
  const bar = h('progress', { max: '1', 'aria-label': t('route') });
  const about = h('small', { class: 'route-about', testid: 'replay-about' });
  const toggle = h('button', {
    type: 'button',
    class: 'button plain',
    title: t('pause_hint'),
    testid: 'pause',
    on: { click: () => (sharing.timeline.running ? sharing.pause() : sharing.resume()) },
  });
  let wasRunning = null;
  const draw = () => {
    if (!sharing.replaying) return;
    const { done, length, left } = sharing.progress;
    const { running } = sharing.timeline;
    bar.value = done / length;
    about.textContent = [
      t('replaying', { done: duration(done), all: duration(length) }),
      running ? t('replay_left', { left: duration(left) }) : t('sharing_paused'),
    ].join(' · ');
    if (running === wasRunning) return;
    wasRunning = running;
    toggle.replaceChildren(icon(running ? 'pause' : 'play'), t(running ? 'pause' : 'resume'));
  };
  sharing.changed.listen(draw, life);
  draw();
  return [
    bar,
    about,
    h('div', { class: 'sharing-row' }, speedSegments(sharing, life), intervalSelect(sharing)),
    h('div', { class: 'sharing-row' }, toggle, stopButton(conversation)),
  ];
}
