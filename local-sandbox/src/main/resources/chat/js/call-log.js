import { control } from './control.js';
import { h } from './dom.js';
import { preferences } from './preferences.js';
import { gathered } from './signal.js';
import { clockWithSeconds, t } from './texts.js';
import { world } from './world.js';

const KEPT = 400;
const AT_ONCE = 1000;
const READ_GAP_MS = 250;

/** The bot's calls, newest first; each opens to its request and answer. */
export function callLog(life) {
  let calls = [];
  let last = 0;
  const filter = h('input', { type: 'search', placeholder: t('calls_filter'), 'aria-label': t('calls_filter'), testid: 'calls-filter' });
  const errors = checkbox('calls.errors', false, 'only-errors');
  const quiet = checkbox('calls.quiet', true, 'hide-polling');
  const list = h('div', { class: 'log', testid: 'calls' });
  const empty = h('p', { class: 'hint' }, t('calls_empty'));

  const fits = (call) => {
    const sought = filter.value.trim().toLowerCase();
    if (errors.checked && call.status < 400) return false;
    if (quiet.checked && call.method.toLowerCase() === 'getupdates') return false;
    return !sought || call.method.toLowerCase().includes(sought) || String(call.chat_id ?? '').includes(sought);
  };
  const draw = () => {
    list.replaceChildren(...calls.filter(fits).map(callRow));
    empty.classList.toggle('hidden', list.childElementCount > 0);
  };
  const read = gathered(async () => {
    let fresh;
    let newest = [];
    do {
      fresh = await control.calls(last, AT_ONCE);
      if (life.aborted) return;
      last = fresh.at(-1)?.n ?? last;
      newest = [...newest, ...fresh].slice(-KEPT);
    } while (fresh.length === AT_ONCE);
    newest.reverse();
    calls = [...newest, ...calls].slice(0, KEPT);
    list.prepend(...newest.filter(fits).map(callRow));
    while (list.childElementCount > KEPT) list.lastElementChild.remove();
    empty.classList.toggle('hidden', list.childElementCount > 0);
  }, () => READ_GAP_MS);

  for (const input of [filter, errors, quiet]) input.addEventListener('input', draw);
  world.called.listen(read, life);
  const clear = () => {
    calls = [];
    draw();
  };
  world.wasReset.listen(clear, life);
  read();
  return h(
    'div',
    {},
    h(
      'div',
      { class: 'log-filter' },
      filter,
      h('button', { type: 'button', class: 'button plain small', testid: 'calls-clear', on: { click: clear } }, t('clear')),
      h('label', { class: 'check' }, errors, t('only_errors')),
      h('label', { class: 'check' }, quiet, t('hide_polling')),
    ),
    empty,
    list,
  );
}

function checkbox(name, otherwise, testid) {
  const box = h('input', { type: 'checkbox', testid });
  box.checked = preferences.read(name, otherwise);
  box.addEventListener('input', () => preferences.write(name, box.checked));
  return box;
}

function callRow(call) {
  const failed = call.status >= 400 || call.status === 0;
  const person = world.people.find(({ user }) => user.id === call.chat_id);
  const details = h(
    'details',
    { class: failed ? 'log-row failed' : 'log-row', testid: 'call', data: { method: call.method, status: String(call.status) } },
    h(
      'summary',
      {},
      h('time', { title: t('column_time') }, clockWithSeconds(call.at)),
      h('b', { title: t('column_method') }, call.method),
      h('span', { class: 'log-chat', title: t('column_chat') }, person?.user.first_name ?? call.chat_id ?? ''),
      h('span', { class: 'log-status', title: t('column_status') }, call.status || '—'),
      h('span', { class: 'log-millis', title: t('column_millis') }, `${Math.round(call.millis)} ${t('column_millis')}`),
      call.description && h('span', { class: 'log-description' }, call.description),
    ),
  );
  details.addEventListener('toggle', () => {
    if (!details.open || details.childElementCount > 1) return;
    details.append(json(t('request'), call.request), json(t('answer'), call.result ?? call.description));
  });
  return details;
}

function json(title, value) {
  return h('div', { class: 'json' }, h('h4', {}, title), h('pre', { tabindex: '0' }, JSON.stringify(opened(value ?? null), null, 2)));
}

/** Forms carry objects as JSON in a string; read as objects they can be read at all. */
function opened(value) {
  if (Array.isArray(value)) return value.map(opened);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part)]));
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value; // a text that only begins like JSON
  }
}
