import { bubble } from './bubbles.js';
import { h, iconButton } from './dom.js';
import { markWaiting } from './inline-keyboard.js';
import { fullName } from './people-data.js';
import { day, t } from './texts.js';

const SHOWN_AT_FIRST = 100;
const NEAR_END_PX = 80;
/** Telegram joins messages of one author under one tail when they follow each other closely. */
const ONE_BREATH_S = 300;

/** The messages of a chat in order; only what changed is drawn anew, so focus, players and unfolded quotes stay. */
export function messageList(conversation, act, life) {
  let shown = SHOWN_AT_FIRST;
  let drawn = new Map();
  const list = h('div', { class: 'lane' });
  const scroller = h(
    'div',
    {
      class: 'messages',
      role: 'log',
      tabindex: '0',
      'aria-label': t('messages_of', { name: fullName(conversation.user) }),
      testid: 'messages',
    },
    list,
  );
  const toEnd = iconButton('down', t('to_end'), 'to-end', () => scroller.scrollTo({ top: scroller.scrollHeight, behavior: 'smooth' }));
  toEnd.classList.add('to-end');
  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PX;
  let stick = true;
  let size = '';
  const sizeNow = () => `${scroller.clientHeight} ${scroller.scrollHeight}`;
  scroller.addEventListener('scroll', () => {
    // A scroll that comes with another size is the layout's doing: only people leave the end.
    if (sizeNow() === size) stick = atEnd();
    toEnd.classList.toggle('hidden', stick);
  });
  const keepEnd = () => {
    size = sizeNow();
    if (stick) scroller.scrollTop = scroller.scrollHeight;
  };
  // Pictures and small maps get their height later than the bubble around them.
  const observer = new ResizeObserver(keepEnd);
  observer.observe(list);
  observer.observe(scroller);
  life.addEventListener('abort', () => observer.disconnect());

  const draw = () => {
    const items = itemsOf(conversation, shown, act, () => {
      shown += SHOWN_AT_FIRST;
      draw();
    });
    const own = conversation.messages.at(-1)?.from?.id === conversation.user.id;
    const grown = items.length > drawn.size;
    drawn = reconcile(list, drawn, items);
    markWaiting(list, (messageId, data) => conversation.waitsFor(messageId, data));
    if (own && grown) stick = true;
    keepEnd();
  };
  conversation.changed.listen(draw, life);
  conversation.sharing.changed.listen(onlyWhen(() => conversation.sharing.messageId, draw), life);
  draw();
  toEnd.classList.add('hidden');
  return h('div', { class: 'messages-frame' }, scroller, toEnd);
}

/** Calls `run` when what `value` answers is another than last time. */
function onlyWhen(value, run) {
  let last = value();
  return () => {
    const now = value();
    if (now === last) return;
    last = now;
    run();
  };
}

/** What the lane shows, in order: {key, signature, build}. */
function itemsOf(conversation, shown, act, showMore) {
  const groups = grouped(conversation.messages);
  const visible = groups.slice(-shown);
  const items = [];
  if (visible.length < groups.length) {
    items.push({
      key: 'earlier',
      signature: '',
      build: () => h('button', { type: 'button', class: 'pill earlier', on: { click: showMore } }, t('earlier')),
    });
  }
  let latest = 0;
  visible.forEach((messages, index) => {
    const [first] = messages;
    // A replayed walk is dated back: only a later day is a new day.
    const today = day(first.date);
    if (first.date > latest && (latest === 0 || today !== day(latest))) {
      items.push({ key: `day-${today}`, signature: today, build: () => h('div', { class: 'pill day' }, today) });
    }
    latest = Math.max(latest, first.date);
    const previous = visible[index - 1]?.[0];
    const joined = previous && previous.from?.id === first.from?.id && first.date - previous.date < ONE_BREATH_S;
    items.push(messageItem(conversation, messages, joined, act));
  });
  return items;
}

function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.media_group_id && last?.[0].media_group_id === message.media_group_id) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

function messageItem(conversation, messages, joined, act) {
  const [first] = messages;
  const id = first.message_id;
  const own = first.from?.id === conversation.user.id;
  const trail = conversation.trails.get(id);
  const revealed = conversation.revealed.has(id);
  const adrift = !conversation.sharing.active;
  const parts = [messages, joined, revealed, trail?.length, Boolean(first.location) && adrift];
  return {
    key: `message-${id}`,
    signature: JSON.stringify(parts),
    build: () => {
      const reveal = () => {
        conversation.revealed.add(id);
        conversation.changed.emit();
      };
      const element = bubble(messages, own, { ...act, reveal }, { revealed, trail, adrift });
      element.classList.toggle('joined', Boolean(joined));
      return element;
    },
  };
}

function reconcile(list, drawn, items) {
  const next = new Map();
  let cursor = list.firstChild;
  for (const item of items) {
    const before = drawn.get(item.key);
    const same = before?.signature === item.signature;
    const element = same ? before.element : item.build();
    if (before && !same) replaceKeepingFocus(before.element, element);
    if (before && !same && cursor === before.element) cursor = element;
    if (element === cursor) cursor = cursor.nextSibling;
    else list.insertBefore(element, cursor);
    next.set(item.key, { signature: item.signature, element });
  }
  for (const [key, { element }] of drawn) if (!next.has(key)) element.remove();
  return next;
}

/** A bubble that the bot edits after a press must not take the keyboard's focus away with its old buttons. */
function replaceKeepingFocus(old, fresh) {
  const focused = [...old.querySelectorAll('button')].indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (focused < 0) return;
  const buttons = [...fresh.querySelectorAll('button')];
  (buttons[focused] ?? buttons.at(-1))?.focus({ preventScroll: true });
}
