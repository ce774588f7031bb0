import { control } from './control.js';
import { h } from './dom.js';
import { clockWithSeconds, t } from './texts.js';
import { world } from './world.js';

const KEPT = 300;
/** Deliveries have no event of their own: they are asked for while somebody looks at them. */
const LOOK_EVERY_MS = 1500;

/** What was delivered to the bot, each attempt with its outcome, newest first. */
export function deliveryLog(life) {
  let last = 0;
  const list = h('div', { class: 'log', testid: 'deliveries' });
  const empty = h('p', { class: 'hint' }, t('deliveries_empty'));
  let reading = false;
  const read = async () => {
    if (reading || !world.connected) return;
    reading = true;
    try {
      const fresh = await control.deliveries(last);
      if (life.aborted || fresh.length === 0) return;
      last = fresh.at(-1).n;
      list.prepend(...fresh.slice(-KEPT).reverse().map(deliveryRow));
      while (list.childElementCount > KEPT) list.lastElementChild.remove();
      empty.classList.add('hidden');
    } finally {
      reading = false;
    }
  };
  const timer = setInterval(read, LOOK_EVERY_MS);
  life.addEventListener('abort', () => clearInterval(timer));
  world.wasReset.listen(() => {
    list.replaceChildren();
    empty.classList.remove('hidden');
  }, life);
  read();
  return h('div', {}, empty, list);
}

function deliveryRow({ update_id: id, at, attempt, status, millis, error }) {
  const failed = !(status >= 200 && status < 300);
  return h(
    'div',
    { class: failed ? 'log-row failed' : 'log-row', testid: 'delivery' },
    h(
      'div',
      { class: 'log-line' },
      h('time', {}, clockWithSeconds(at)),
      h('b', {}, `№ ${id}`),
      h('span', { class: 'log-chat' }, attempt > 1 ? t('attempt', { attempt }) : ''),
      h('span', { class: 'log-status' }, status || t('no_answer')),
      h('span', { class: 'log-millis' }, `${Math.round(millis)} ${t('column_millis')}`),
      error && h('span', { class: 'log-description' }, error),
    ),
  );
}
