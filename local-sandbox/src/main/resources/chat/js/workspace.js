import { preferences } from './preferences.js';
import { Signal } from './signal.js';
import { world } from './world.js';

const NARROWEST_COLUMN_PX = 360;

/** Which chats are open beside each other and which one is in front; remembered between visits. */
class Workspace {
  changed = new Signal();
  chosen = [];
  active = null;
  #room = () => 1;

  constructor() {
    this.chosen = preferences.read('open', []);
    this.active = preferences.read('active', null);
    world.peopleChanged.listen(() => this.#forgetTheGone());
    world.wasReset.listen(() => this.#keep([], null));
  }

  get ids() {
    return this.chosen.filter((id) => world.conversation(id));
  }

  /** `width` tells how many pixels the columns have together; tabs on a phone have all the room they want. */
  measuredBy(width, asTabs) {
    this.#room = () => (asTabs() ? Infinity : Math.max(1, Math.floor(width() / NARROWEST_COLUMN_PX)));
  }

  /**
   * Opens a person's chat and answers it. Beside the others when asked to and when there is room; otherwise in the place of
   * the one in front, as a messenger does.
   */
  open(id, beside) {
    const ids = [...this.ids];
    if (!ids.includes(id)) {
      const place = ids.indexOf(this.active);
      const room = this.#room();
      if (place < 0 || room === Infinity || (beside && ids.length < room)) ids.push(id);
      else ids[place] = id;
    }
    this.#keep(ids, id);
    return world.conversation(id);
  }

  openBeside(id) {
    this.#keep([...this.ids.filter((open) => open !== id), id], id);
  }

  activate(id) {
    if (id !== this.active) this.#keep(this.chosen, id);
  }

  close(id) {
    const ids = this.ids;
    const place = ids.indexOf(id);
    const rest = ids.filter((open) => open !== id);
    this.#keep(rest, this.active === id ? (rest[Math.min(place, rest.length - 1)] ?? null) : this.active);
  }

  #forgetTheGone() {
    const known = this.ids;
    const active = known.includes(this.active) ? this.active : (known[0] ?? null);
    if (known.length !== this.chosen.length || active !== this.active) this.#keep(known, active);
    else this.changed.emit();
  }

  #keep(ids, active) {
    this.chosen = ids;
    this.active = active;
    preferences.write('open', ids);
    preferences.write('active', active);
    this.changed.emit();
  }
}

export const workspace = new Workspace();
