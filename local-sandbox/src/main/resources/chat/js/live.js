const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 5000;

/**
 * The sandbox's event stream. The browser reconnects by itself only while the server answers; this also survives a
 * sandbox that is restarted. `connected` runs at each new connection: what happened meanwhile has to be read again.
 */
export function listenToSandbox({ connected, lost, event }) {
  let delay = FIRST_DELAY_MS;
  const open = () => {
    const source = new EventSource('/sandbox/events');
    source.onopen = () => {
      delay = FIRST_DELAY_MS;
      connected();
    };
    source.onmessage = (message) => event(JSON.parse(message.data));
    source.onerror = () => {
      source.close();
      lost();
      setTimeout(open, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    };
  };
  open();
}
