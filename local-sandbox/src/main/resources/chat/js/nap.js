const worker = new Worker(new URL('./nap-worker.js', import.meta.url));
const sleepers = new Map();
let last = 0;

worker.onmessage = ({ data: id }) => {
  sleepers.get(id)();
  sleepers.delete(id);
};

/** Waits, also while the page is in the background: a walk goes on while its author looks at another page. */
export function nap(seconds) {
  const id = ++last;
  return new Promise((resolve) => {
    sleepers.set(id, resolve);
    worker.postMessage({ id, millis: seconds * 1000 });
  });
}
