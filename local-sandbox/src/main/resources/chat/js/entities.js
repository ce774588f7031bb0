import { h } from './dom.js';
import { t } from './texts.js';

const INLINE_TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', custom_emoji: 'span' };
const SAFE_SCHEMES = new Set(['http:', 'https:', 'tg:', 'mailto:', 'tel:']);

/**
 * Text with Telegram's entities as elements; everything else stays text, so nothing a bot says becomes markup of the page.
 * Offsets count UTF-16 units, as JavaScript's strings do. `act` has the functions link, command, copy and reveal.
 */
export function richText(text, entities, act, revealed) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = document.createDocumentFragment();
  fill(root, text, 0, text.length, ordered, { act, revealed });
  return root;
}

function fill(parent, text, start, end, entities, context) {
  let at = start;
  let rest = entities;
  let afterBlock = false;
  const plain = (until) => {
    let piece = text.slice(at, until);
    // A block element already ends the line that the author's line feed would end once more.
    if (afterBlock && piece.startsWith('\n')) piece = piece.slice(1);
    if (piece) parent.append(piece);
    if (until > at) afterBlock = false;
  };
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= end || to <= from) {
      rest = others;
      continue;
    }
    plain(from);
    const inner = others.filter((other) => other.offset < to);
    const element = elementFor(entity, text.slice(from, to), context);
    fill(element.dataset.fills ? element.firstChild : element, text, from, to, inner, context);
    parent.append(element);
    afterBlock = element.matches('pre, blockquote');
    at = to;
    rest = others.filter((other) => other.offset + other.length > to);
  }
  plain(end);
}

function elementFor(entity, covered, { act, revealed }) {
  const tag = INLINE_TAGS[entity.type];
  if (tag) return h(tag);
  switch (entity.type) {
    case 'code':
      return copyable(h('code'), covered, act);
    case 'pre':
      return pre(entity, covered, act);
    case 'spoiler':
      return spoiler(act, revealed);
    case 'blockquote':
      return h('blockquote');
    case 'expandable_blockquote':
      return expandable(covered);
    case 'text_link':
      return link(entity.url, act);
    case 'url':
      return link(/^[a-z]+:/i.test(covered) ? covered : `http://${covered}`, act);
    case 'email':
      return link(`mailto:${covered}`, act);
    case 'phone_number':
      return link(`tel:${covered.replace(/[^+\d]/g, '')}`, act);
    case 'bot_command':
      return h('button', { type: 'button', class: 'text-button', on: { click: () => act.command(covered) } });
    default:
      // mention, hashtag, cashtag, text_mention, date_time: coloured, and nowhere to go from here.
      return h('span', { class: 'mention' });
  }
}

function copyable(element, covered, act) {
  element.title = t('copy');
  element.addEventListener('click', () => act.copy(covered));
  return element;
}

function pre(entity, covered, act) {
  const code = h('code');
  const block = h('pre', { data: { fills: 'first' } }, code);
  if (entity.language) block.append(h('span', { class: 'pre-language' }, entity.language));
  return copyable(block, covered, act);
}

function spoiler(act, revealed) {
  if (revealed) return h('span', { class: 'spoiler shown' });
  return h('span', {
    class: 'spoiler',
    role: 'button',
    tabindex: '0',
    'aria-label': t('spoiler'),
    testid: 'spoiler',
    on: {
      click: act.reveal,
      keydown: (event) => {
        if (event.key === 'Enter' || event.key === ' ') act.reveal();
      },
    },
  });
}

const FOLDED_LINES = 3;

function expandable(covered) {
  const quote = h('blockquote', { class: 'expandable' });
  if (covered.split('\n').length <= FOLDED_LINES && covered.length < 160) return quote;
  quote.classList.add('folded');
  const body = h('div', { class: 'folded-text' });
  const unfold = h(
    'button',
    { type: 'button', class: 'text-button', on: { click: () => (quote.classList.remove('folded'), unfold.remove()) } },
    t('expand'),
  );
  quote.dataset.fills = 'first';
  quote.append(body, unfold);
  return quote;
}

function link(address, act) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return h('span', { class: 'mention' }); // Telegram takes addresses that no browser can open
  }
  if (!SAFE_SCHEMES.has(url.protocol)) return h('span', { class: 'mention' });
  return h('a', {
    href: url.href,
    target: '_blank',
    rel: 'noopener noreferrer',
    on: {
      click: (event) => {
        if (act.link(url)) event.preventDefault();
      },
    },
  });
}

const WITHOUT_TEXT = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;

/** Telegram shows up to three emoji that stand alone larger. */
export function isLargeEmoji(text) {
  if (text.length > 30 || !WITHOUT_TEXT.test(text) || /^[\d#*\s]+$/.test(text)) return false;
  return [...new Intl.Segmenter().segment(text.trim())].length <= 3;
}
