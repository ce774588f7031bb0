import { control } from './control.js';
import { field, h, iconButton, select } from './dom.js';
import { fullName } from './people-data.js';
import { gathered } from './signal.js';
import { t } from './texts.js';
import { world } from './world.js';

/** Which particulars each kind of fault has, besides how often it strikes. */
const PARTICULARS = {
  429: ['retry_after', 'method', 'chat_id'],
  500: ['method', 'chat_id'],
  latency: ['millis', 'method', 'chat_id'],
  disconnect: ['method', 'chat_id'],
  disconnect_after: ['method', 'chat_id'],
  duplicate: ['chat_id'],
  late: ['millis', 'chat_id'],
  out_of_order: [],
};

const ENDLESS = -1;
const READ_GAP_MS = 250;

const METHODS = [
  'sendMessage', 'sendPhoto', 'sendVideo', 'sendMediaGroup', 'sendLocation', 'copyMessage', 'forwardMessage',
  'editMessageText', 'editMessageCaption', 'editMessageReplyMarkup', 'deleteMessage', 'answerCallbackQuery',
  'sendChatAction', 'getUpdates', 'getFile',
];

/** Lets a person spoil the bot's day on purpose, and shows what is still to come. */
export function faultsPanel(life) {
  const list = h('ul', { class: 'faults', testid: 'faults' });
  const none = h('p', { class: 'hint', testid: 'faults-none' }, t('faults_none'));
  const problem = h('p', { class: 'problem', role: 'alert' });
  const guarded = async (call) => {
    problem.textContent = '';
    try {
      await call();
    } catch (failure) {
      problem.textContent = failure.message;
    }
    read();
  };
  const clearAll = h(
    'button',
    { type: 'button', class: 'button plain small', testid: 'faults-clear', on: { click: () => guarded(control.clearFaults) } },
    t('faults_clear'),
  );
  const read = gathered(async () => {
    const faults = await control.faults();
    if (life.aborted) return;
    none.classList.toggle('hidden', faults.length > 0);
    clearAll.classList.toggle('hidden', faults.length === 0);
    list.replaceChildren(...faults.map((fault) => faultRow(fault, () => guarded(() => control.clearFault(fault.id)))));
  }, () => READ_GAP_MS);
  world.called.listen(read, life);
  read();
  return h(
    'div',
    { class: 'tool-form' },
    h('h3', {}, t('faults_title')),
    h('p', { class: 'hint' }, t('faults_intro')),
    list,
    none,
    clearAll,
    faultForm(guarded),
    problem,
  );
}

function faultRow(fault, remove) {
  const { id, kind, remaining, probability } = fault;
  const chancy = probability < 1 ? ['probability', 'seed'] : [];
  const particulars = [
    remaining === null ? t('fault_endless') : t('fault_remaining', { count: remaining }),
    ...[...PARTICULARS[kind], ...chancy].filter((name) => fault[name] !== undefined).map((name) => `${name} ${fault[name]}`),
  ];
  return h(
    'li',
    { testid: 'fault', data: { kind: String(kind) } },
    h(
      'div',
      {},
      h('b', {}, t(`fault_${kind}`)),
      h('small', {}, particulars.join(' · ')),
    ),
    iconButton('close', t('fault_remove', { id }), 'fault-remove', remove),
  );
}

function faultForm(guarded) {
  const kinds = Object.keys(PARTICULARS).map((kind) => [kind, t(`fault_${kind}`)]);
  const kind = select(kinds, '429', { testid: 'fault-kind' });
  const number = (name, value, more = {}) => h('input', { type: 'number', value, testid: `fault-${name.replace('_', '-')}`, ...more });
  const inputs = {
    count: number('count', '1', { min: '1', step: '1', placeholder: t('fault_endless') }),
    retry_after: number('retry_after', '3', { min: '1', step: '1' }),
    millis: number('millis', '3000', { min: '1', step: '1' }),
    probability: number('probability', '', { min: '0', max: '1', step: 'any', placeholder: t('fault_probability_hint') }),
    seed: number('seed', '', { step: '1' }),
    method: select([['', t('every_method')], ...METHODS.map((method) => [method, method])], '', { testid: 'fault-method' }),
    chat_id: select([['', t('every_chat')], ...world.people.map(({ user }) => [user.id, fullName(user)])], '', { testid: 'fault-chat' }),
  };
  const labels = { chat_id: 'fault_chat' };
  const fields = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [name, field(t(labels[name] ?? `fault_${name}`), input)]),
  );
  const particulars = () => ['count', ...PARTICULARS[kind.value], 'probability', 'seed'];
  const draw = () => {
    const shown = particulars();
    for (const [name, element] of Object.entries(fields)) element.classList.toggle('hidden', !shown.includes(name));
  };
  kind.addEventListener('change', draw);
  draw();
  const submit = () => {
    const fault = { kind: kind.value, count: ENDLESS };
    for (const name of particulars()) {
      const { value } = inputs[name];
      if (value !== '') fault[name] = name === 'method' ? value : Number(value);
    }
    return control.addFault(fault);
  };
  return h(
    'form',
    {
      on: {
        submit: (event) => {
          event.preventDefault();
          guarded(submit);
        },
      },
    },
    field(t('fault_kind'), kind),
    h('div', { class: 'fields' }, Object.values(fields)),
    h('button', { type: 'submit', class: 'button primary', testid: 'fault-add' }, t('fault_add')),
  );
}
