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
 * Wraps an asynchronous read so that it never runs twice at once: calls during a run lead to one more run, and runs
 * start at least `gap()` milliseconds apart. A replay at 60× announces thirty changes a second; one read shows them all.
 */
export function gathered(read, gap) {
  let running = null;
  let again = false;
  const pause = () => new Promise((resolve) => setTimeout(resolve, gap()));
  return function ask() {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await read();
        await pause();
      } while (again);
    })().finally(() => {
      running = null;
    });
    return running;
  };
}

/** A shorter life within another: a part of a view that is drawn anew. */
export function lifeWithin(life) {
  const controller = new AbortController();
  life.addEventListener('abort', () => controller.abort(), { once: true, signal: controller.signal });
  return controller;
}
