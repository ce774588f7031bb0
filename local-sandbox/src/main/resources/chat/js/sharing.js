import { control } from './control.js';
import { distanceBetween, heading, moved } from './geo.js';
import { positionAt } from './gpx.js';
import { FOREVER_S, LiveLocation } from './live-location.js';
import { nap } from './nap.js';
import { Signal } from './signal.js';
import { t } from './texts.js';
import { Timeline } from './timeline.js';
import { Walker } from './walker.js';

export const PERIODS_S = [900, 3600, 28_800];
export const INTERVALS_S = { open: 2, pocket: 45 };
export const SPEEDS = [1, 10, 60];

const TICK_MS = 100;
const MOST_LATE_S = 1.5;
const ACCURACY_M = 8;
/** Somebody who stands is still measured a little to the side each time. */
const STANDING_JITTER_M = 0.8;
/** A replay must not be cut by the end of its own live period. */
const SPARE_S = 120;
const CHISTYE_PRUDY = { lat: 55.7622, lon: 37.6436 };

const wallClock = () => Date.now() / 1000;

/**
 * A person's phone while it shares a location: walked by hand in the present, or replaying a track. It lives with the
 * conversation, so that a folded map or another language does not stop a walk.
 */
export class Sharing {
  changed = new Signal();

  accuracy = ACCURACY_M;
  /** The track to replay, {name, points}, or null to walk by hand. */
  route = null;
  speed = 10;
  period = 3600;
  interval = 'open';

  trail = [];
  timeline = null;

  #conversation;
  #live = null;
  #walker = new Walker();
  #session = 0;
  #ticker = null;

  constructor(conversation) {
    this.#conversation = conversation;
    // People do not all start on one spot, else their maps could not be told apart.
    const id = conversation.user.id;
    this.position = moved(CHISTYE_PRUDY, ((id * 137) % 600) - 300, ((id * 89) % 400) - 200);
  }

  get position() {
    return this.#walker.position;
  }

  set position(place) {
    this.#walker.position = place;
  }

  /** Where the person was sent by a click on the map. */
  get target() {
    return this.#walker.target;
  }

  get active() {
    return this.#live !== null;
  }

  get messageId() {
    return this.#live?.messageId ?? null;
  }

  /** When the period ends: Unix time, or null without an end. */
  get endsAt() {
    return this.#live?.endsAt ?? null;
  }

  get replaying() {
    return this.timeline !== null;
  }

  get walkedMetres() {
    let metres = 0;
    for (let i = 1; i < this.trail.length; i++) metres += distanceBetween(this.trail[i - 1], this.trail[i]);
    return metres;
  }

  choose(route) {
    this.route = route;
    this.#walker.standStill();
    if (route) this.#standAt(route.points[0]);
    this.changed.emit();
  }

  set(name, value) {
    this[name] = value;
    this.changed.emit();
  }

  async start() {
    const session = ++this.#session;
    const now = wallClock();
    const points = this.route?.points;
    const timeline = points ? new Timeline(points.at(-1).at, this.speed, now) : null;
    if (points) this.#standAt(points[0]);
    this.trail = [];
    const period = timeline ? this.#longEnough(timeline.length) : this.period;
    const date = timeline ? timeline.date(0) : Math.floor(now);
    this.#live = await LiveLocation.begin(this.#conversation.user.id, this.#measured(), period, date);
    this.timeline = timeline;
    this.#leave(date);
    this.#tick();
    if (timeline) this.#replay(session, points);
    else this.#walk(session, now);
  }

  /** Takes a live location over that another page, or this one before it was loaded again, began. */
  takeOver(message) {
    const session = ++this.#session;
    this.#live = LiveLocation.of(this.#conversation.user.id, message);
    this.position = { lat: message.location.latitude, lon: message.location.longitude };
    this.route = null;
    this.timeline = null;
    this.trail = [];
    this.#tick();
    this.#walk(session, wallClock());
  }

  /** What the chat shows may say that this sharing is over: it was stopped on another page. */
  notice(messages) {
    const own = messages.find(({ message_id: id }) => id === this.messageId);
    if (own?.location && !own.location.live_period) this.#end();
  }

  /** Stops; in the middle of a replay at the time to which its dates have come, so that they stay in one piece. */
  async stop() {
    const live = this.#live;
    const now = wallClock();
    const date = this.timeline ? this.timeline.date(this.timeline.played(now)) : Math.floor(now);
    this.#end();
    await live.stop(date);
  }

  async sendOnce(forwarded = false) {
    await control.shareLocation(this.#conversation.user.id, { ...this.#measured(), ...(forwarded && { forwarded }) });
  }

  pause() {
    this.timeline.pause(wallClock());
    this.changed.emit();
  }

  resume() {
    this.timeline.resume(wallClock());
    this.changed.emit();
  }

  /** Whether the replay may run at this speed from here on; before it starts every speed is free. */
  allows(speed) {
    return !this.timeline || this.timeline.allows(speed, wallClock());
  }

  changeSpeed(speed) {
    this.timeline?.changeSpeed(speed, wallClock());
    this.speed = speed;
    this.changed.emit();
  }

  get progress() {
    const now = wallClock();
    const { length } = this.timeline;
    return { done: this.timeline.played(now), length, left: this.timeline.secondsLeft(now) };
  }

  /** Where the person is this moment, between the points that are sent. */
  get here() {
    return this.timeline ? positionAt(this.route.points, this.timeline.played(wallClock())) : this.position;
  }

  /** Holds or releases a direction, {east, north}; walking by hand only. */
  step(direction, held) {
    this.#walker.hold(direction, held);
    this.#tick();
  }

  run(running) {
    this.#walker.running = running;
  }

  standStill() {
    this.#walker.standStill();
  }

  /** Goes there on the straight way; before sharing begins, stands there at once. */
  goTo(place) {
    if (this.replaying) return;
    if (this.active) this.#walker.target = place;
    else this.position = place;
    this.#tick();
    this.changed.emit();
  }

  #standAt({ lat, lon, accuracy }) {
    this.position = { lat, lon };
    this.accuracy = accuracy;
  }

  #longEnough(length) {
    const needed = length + SPARE_S;
    return [...PERIODS_S, FOREVER_S].find((period) => period >= Math.max(needed, this.period));
  }

  #measured(towards) {
    return {
      latitude: this.position.lat,
      longitude: this.position.lon,
      horizontal_accuracy: this.accuracy,
      ...(towards && { heading: towards }),
    };
  }

  #leave(date) {
    this.trail.push({ ...this.position, accuracy: this.accuracy, date });
    this.changed.emit();
  }

  async #replay(session, points) {
    const last = points.at(-1);
    let sentAt = 0;
    while (session === this.#session) {
      const next = this.#nextOf(points, sentAt);
      const wait = this.timeline.due(next.at) - wallClock();
      if (!this.timeline.running || wait > 0) {
        // Short naps: a pause, another speed or another interval must take hold at once.
        await nap(this.timeline.running ? Math.min(wait, TICK_MS / 1000) : TICK_MS / 1000);
        continue;
      }
      const before = this.position;
      this.#standAt(next);
      if (!(await this.#send(session, heading(before, next), this.timeline.date(next.at)))) return;
      sentAt = next.at;
      if (next === last) break;
    }
    if (session !== this.#session) return;
    this.timeline = null;
    this.route = null;
    this.changed.emit();
    this.#conversation.said.emit(t('replay_done'));
    this.#walk(session, wallClock());
  }

  /** The next point to send. When answers are slower than the replay, the phone leaves points out rather than fall behind. */
  #nextOf(points, sentAt) {
    const late = this.timeline.played(wallClock()) - this.speed * MOST_LATE_S;
    const earliest = Math.max(sentAt + INTERVALS_S[this.interval], late);
    return points.find((point) => point.at >= earliest) ?? points.at(-1);
  }

  async #walk(session, since) {
    let sentAt = since;
    let sentFrom = this.position;
    while (session === this.#session) {
      const wait = sentAt + INTERVALS_S[this.interval] - wallClock();
      if (wait > 0) {
        await nap(Math.min(wait, TICK_MS / 1000));
        continue;
      }
      const still = distanceBetween(sentFrom, this.position) < STANDING_JITTER_M;
      const towards = still ? undefined : heading(sentFrom, this.position);
      if (still) this.position = moved(this.position, jitter(), jitter());
      sentFrom = this.position;
      sentAt = wallClock();
      this.accuracy = ACCURACY_M;
      if (!(await this.#send(session, towards, Math.floor(sentAt)))) return;
    }
  }

  async #send(session, towards, date) {
    if (this.#live.isOver(wallClock())) {
      this.#end(); // a phone falls silent then, without a word to the bot
      this.#conversation.said.emit(t('sharing_over'));
      return false;
    }
    try {
      await this.#live.move(this.#measured(towards), date);
    } catch (failure) {
      if (session === this.#session) {
        this.#end();
        this.#conversation.said.emit(failure.message);
      }
      return false;
    }
    if (session === this.#session) this.#leave(date);
    return session === this.#session;
  }

  #end() {
    this.#session++;
    if (this.timeline) this.position = this.here;
    this.#live = null;
    this.timeline = null;
    this.#walker.standStill();
    this.changed.emit();
  }

  /** Moves the person while a direction is held, a target is ahead or a replay runs; then falls silent. */
  #tick() {
    if (this.#ticker) return;
    let then = wallClock();
    this.#ticker = setInterval(() => {
      const now = wallClock();
      const moving = this.replaying || this.#walker.advance(now - then);
      then = now;
      if (!moving) {
        clearInterval(this.#ticker);
        this.#ticker = null;
      }
      this.changed.emit();
    }, TICK_MS);
  }
}

function jitter() {
  return (Math.random() - 0.5) * 2 * STANDING_JITTER_M;
}
