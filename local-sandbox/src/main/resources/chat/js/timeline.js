/**
 * Plays a track of `length` seconds at some speed and says which date each of its points carries.
 *
 * The dates keep the distances in time that were recorded, since the bot computes speeds from them, and the whole
 * track is shifted so that its last point is dated with the moment at which it is sent: at 10× a walk of 30 minutes
 * starts 27 minutes ago. A pause or a slower speed moves the end, so the rest of the track is shifted further: for the bot
 * the phone was silent meanwhile. Going faster than that is impossible without dates in the future.
 *
 * All times are seconds; `now` is the wall clock.
 */
export class Timeline {
  #shift;
  #playedThen = 0;
  #then;
  #running = true;

  constructor(length, speed, now) {
    this.length = length;
    this.speed = speed;
    this.#then = now;
    this.#shift = now + length / speed - length;
  }

  get running() {
    return this.#running;
  }

  /** Seconds of the track that were played. */
  played(now) {
    const played = this.#running ? this.#playedThen + (now - this.#then) * this.speed : this.#playedThen;
    return Math.min(this.length, Math.max(0, played));
  }

  /** When the point that was recorded at `at` has to be sent. */
  due(at) {
    return this.#then + (at - this.#playedThen) / this.speed;
  }

  /** Unix time that the point recorded at `at` carries. */
  date(at) {
    return Math.floor(this.#shift + at);
  }

  secondsLeft(now) {
    return (this.length - this.played(now)) / this.speed;
  }

  pause(now) {
    this.#settle(now);
    this.#running = false;
  }

  resume(now) {
    this.#settle(now);
    this.#running = true;
    this.#shift = Math.max(this.#shift, this.#shiftAt(this.speed, now));
  }

  /** Whether the rest can be played at this speed with no date in the future. */
  allows(speed, now) {
    return this.#shiftAt(speed, now) >= this.#shift - 0.001;
  }

  changeSpeed(speed, now) {
    if (!this.allows(speed, now)) throw new Error(`${speed}× would date points in the future`);
    this.#settle(now);
    this.speed = speed;
    this.#shift = Math.max(this.#shift, this.#shiftAt(speed, now));
  }

  #shiftAt(speed, now) {
    return now + (this.length - this.played(now)) / speed - this.length;
  }

  #settle(now) {
    this.#playedThen = this.played(now);
    this.#then = now;
  }
}
