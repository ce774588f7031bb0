import { documents } from './documents.js';
import { h, icon } from './dom.js';
import { isLargeEmoji, richText } from './entities.js';
import { inlineKeyboard } from './inline-keyboard.js';
import { FOREVER_S } from './live-location.js';
import { smallMap } from './map.js';
import { album, singleMedia } from './media.js';
import { fullName, initials } from './people-data.js';
import { clock, t } from './texts.js';

const AVATAR_COLOURS = 7;

export function avatar(user, size = '') {
  return h('span', { class: `avatar avatar-${user.id % AVATAR_COLOURS} ${size}`, 'aria-hidden': 'true' }, initials(user));
}

/**
 * The bubble of one message, or of an album (several messages with one media_group_id). `act` is what the chat lets a
 * bubble do: link, command, copy, reveal, press, url, walkOn; `state` what the chat knows about it: revealed, trail, adrift.
 */
export function bubble(messages, own, act, state) {
  const [first] = messages;
  const captioned = messages.find((message) => message.caption);
  const edited = messages.some((message) => message.edit_date && !message.location);
  const text = first.text ?? captioned?.caption;
  const large = first.text && !first.entities?.length && isLargeEmoji(first.text);
  const body = [
    forwardedFrom(first),
    content(messages, act, state, own),
    text &&
      h(
        'div',
        { class: large ? 'text large' : 'text', dir: 'auto' },
        richText(text, first.text ? first.entities : captioned.caption_entities, act, state.revealed),
        meta(first, edited),
      ),
    !text && meta(first, edited),
  ];
  const keyboard = messages.find((message) => message.reply_markup?.inline_keyboard);
  const shape = [
    'bubble',
    own ? 'own' : 'bots',
    (first.photo || first.video) && 'with-media',
    !text && (first.photo || first.video || first.location) && 'only-media',
    large && 'bare',
  ];
  return h(
    'div',
    {
      class: own ? 'message own' : 'message bots',
      testid: 'message',
      data: { messageId: String(first.message_id), author: own ? 'person' : 'bot' },
    },
    h('div', { class: shape.filter(Boolean).join(' ') }, body),
    keyboard && inlineKeyboard(keyboard, act),
  );
}

function meta(message, edited) {
  return h(
    'span',
    { class: 'meta' },
    edited && h('span', { class: 'edited', testid: 'edited' }, t('edited')),
    h('time', { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)),
  );
}

function forwardedFrom({ forward_origin: origin }) {
  if (!origin) return null;
  const name = origin.sender_user ? fullName(origin.sender_user) : (origin.sender_user_name ?? t('unknown_person'));
  return h('div', { class: 'forwarded' }, icon('forward'), t('forwarded_from', { name }));
}

function content(messages, act, state, own) {
  const [first] = messages;
  if (first.document) return documents(messages);
  if (messages.length > 1) return album(messages);
  if (first.photo || first.video) return singleMedia(first);
  if (first.location) return location(first, act, state, own);
  if (first.contact) return contact(first.contact);
  if (first.text !== undefined) return null;
  return h('div', { class: 'text unsupported' }, t('unsupported_message', { kind: kindOf(first) }));
}

const ORDINARY_FIELDS = new Set(['message_id', 'from', 'chat', 'date', 'edit_date', 'reply_markup', 'caption', 'caption_entities']);

function kindOf(message) {
  return Object.keys(message).find((name) => !ORDINARY_FIELDS.has(name)) ?? '?';
}

function contact({ first_name: firstName, last_name: lastName, phone_number: phone, user_id: id }) {
  const user = { id: id ?? 0, first_name: firstName, last_name: lastName };
  return h(
    'div',
    { class: 'contact-card', testid: 'contact' },
    avatar(user),
    h('div', {}, h('b', {}, fullName(user)), h('div', { class: 'phone' }, phone)),
  );
}

/** A live location counts as running while its period lasts; forwarded and stopped ones have no period. */
export function isLive(message, now = Date.now() / 1000) {
  const period = message.location?.live_period;
  return Boolean(period) && (period === FOREVER_S || message.date + period > now);
}

function location(message, act, state, own) {
  const { latitude: lat, longitude: lon, horizontal_accuracy: accuracy, live_period: period } = message.location;
  const trail = state.trail ?? [{ lat, lon }];
  const live = isLive(message);
  const wasLive = live || message.edit_date;
  const until = live && period !== FOREVER_S ? t('until', { time: clock(message.date + period) }) : null;
  const updated = message.edit_date ? t('updated_at', { time: clock(message.edit_date) }) : null;
  const about = [until, updated, accuracy && t('accuracy', { metres: Math.round(accuracy) })].filter(Boolean).join(' · ');
  return h(
    'div',
    { class: 'location', testid: live ? 'live-location' : 'location' },
    h('div', { class: 'small-map-frame' }, smallMap(trail, accuracy, live || !wasLive)),
    h(
      'div',
      { class: 'location-about' },
      h('b', {}, live && h('span', { class: 'live-dot' }), t(live ? 'live_location' : wasLive ? 'live_location_ended' : 'location')),
      h('small', {}, about || `${lat.toFixed(5)}, ${lon.toFixed(5)}`),
      own && live && state.adrift &&
        h('button', { type: 'button', class: 'text-button', testid: 'take-over', on: { click: () => act.walkOn(message) } }, t('continue_sharing')),
    ),
  );
}
