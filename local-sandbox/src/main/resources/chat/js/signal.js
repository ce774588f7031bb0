/** A list of listeners; a listener goes when its AbortSignal (the life of a view) ends. */
export class Signal {
  #listeners = new Set();

  listen(listener, life) {
    if (life?.aborted) return;
    this.#listeners.add(listener);
    life?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  get heard() {
    return this.#listeners.size > 0;
  }

  emit(value) {
    for (const listener of [...this.#listeners]) listener(value);
  }
}

/**
 * Wraps an asynchronous read so that it never runs twice at once: all who ask during a run share the next one, which
 * starts `gap()` milliseconds after it. A replay at 60× announces thirty changes a second; one read shows them all.
 * Whoever asks hears of the first read that began after they asked, however many more follow.
 */
export function gathered(read, gap) {
  const pause = () => new Promise((resolve) => setTimeout(resolve, gap()));
  let next = null;
  let before = Promise.resolve();
  return function ask() {
    if (!next) {
      next = before.then(() => {
        next = null;
        return read();
      });
      before = next.catch(() => {}).then(pause);
    }
    return next;
  };
}

/** A shorter life within another: a part of a view that is drawn anew. */
export function lifeWithin(life) {
  const controller = new AbortController();
  life.addEventListener('abort', () => controller.abort(), { once: true, signal: controller.signal });
  return controller;
}
