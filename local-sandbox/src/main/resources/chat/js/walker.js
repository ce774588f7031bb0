import { distanceBetween, moved, WALKING_SPEED_MS } from './geo.js';

const RUNNING_SPEED_MS = 11 / 3.6;

/** Somebody on foot who is led by held arrow keys or sent to a place. */
export class Walker {
  position = null;
  target = null;
  running = false;

  #directions = new Set();

  /** Holds or releases a direction, {east, north}. */
  hold(direction, held) {
    if (held) this.#directions.add(direction);
    else this.#directions.delete(direction);
    this.target = null;
  }

  standStill() {
    this.#directions.clear();
    this.target = null;
  }

  /** Walks for that long; answers whether there was anywhere to go. */
  advance(seconds) {
    const metres = seconds * (this.running ? RUNNING_SPEED_MS : WALKING_SPEED_MS);
    if (this.target) this.#approach(metres);
    else if (this.#directions.size > 0) this.#follow(metres);
    else return false;
    return true;
  }

  #approach(metres) {
    const left = distanceBetween(this.position, this.target);
    const part = left <= metres ? 1 : metres / left;
    this.position = {
      lat: this.position.lat + (this.target.lat - this.position.lat) * part,
      lon: this.position.lon + (this.target.lon - this.position.lon) * part,
    };
    if (part === 1) this.target = null;
  }

  #follow(metres) {
    let [east, north] = [0, 0];
    for (const direction of this.#directions) {
      east += direction.east;
      north += direction.north;
    }
    const size = Math.hypot(east, north);
    if (size > 0) this.position = moved(this.position, (east / size) * metres, (north / size) * metres);
  }
}
