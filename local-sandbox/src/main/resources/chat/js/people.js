import { askForPerson } from './add-person.js';
import { avatar, isLive } from './bubbles.js';
import { h, icon, iconButton } from './dom.js';
import { fullName } from './people-data.js';
import { clock, t } from './texts.js';
import { workspace } from './workspace.js';
import { world } from './world.js';

const MOST_SHOWN = 200;
const ENOUGH_TO_SEARCH = 8;

/** The list of people with what was said last, as a messenger's list of chats. */
export function peopleList({ chosen }, life) {
  const list = h('ul', { class: 'people-list', testid: 'people' });
  const search = h('input', {
    type: 'search',
    class: 'people-search',
    placeholder: t('search'),
    'aria-label': t('search'),
    testid: 'people-search',
    on: { input: () => draw() },
  });
  const draw = () => {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.testid + document.activeElement.dataset.user : null;
    search.classList.toggle('hidden', world.people.length < ENOUGH_TO_SEARCH);
    const found = world.people.filter((entry) => answers(entry, search.value));
    list.replaceChildren(...byLatest(found).slice(0, MOST_SHOWN).map((entry) => row(entry, chosen)));
    if (focused) [...list.querySelectorAll('button')].find(({ dataset }) => dataset.testid + dataset.user === focused)?.focus();
  };
  world.peopleChanged.listen(draw, life);
  workspace.changed.listen(draw, life);
  draw();
  const add = h(
    'button',
    {
      type: 'button',
      class: 'button primary add-person',
      testid: 'add-person',
      'aria-label': t('add_person'),
      title: t('add_person'),
      on: {
        click: () => {
          chosen();
          askForPerson();
        },
      },
    },
    icon('plus'),
    h('span', {}, t('add_person')),
  );
  return h('nav', { class: 'people', 'aria-label': t('people') }, add, search, list);
}

function answers({ user }, sought) {
  const words = `${fullName(user)} ${user.username ?? ''} ${user.id}`.toLowerCase();
  return words.includes(sought.trim().toLowerCase());
}

function byLatest(people) {
  const latest = ({ last_message: message }) => message?.edit_date ?? message?.date ?? 0;
  return [...people].sort((a, b) => latest(b) - latest(a) || a.user.id - b.user.id);
}

function row(entry, chosen) {
  const { user, blocked, deleted, unread, last_message: message } = entry;
  const name = deleted ? t('deleted_name') : fullName(user);
  const open = workspace.ids.includes(user.id);
  const active = workspace.active === user.id;
  const mark = (deleted && t('deleted_mark')) || (blocked && t('blocked_mark'));
  return h(
    'li',
    { class: ['person', open && 'open', active && 'active'].filter(Boolean).join(' ') },
    h(
      'button',
      {
        type: 'button',
        class: 'person-button',
        testid: 'person',
        data: { user: String(user.id) },
        title: name,
        'aria-label': t('open_chat', { name }),
        'aria-current': active ? 'true' : null,
        on: {
          click: () => {
            workspace.open(user.id, false);
            chosen();
          },
        },
      },
      avatar(user),
      h(
        'span',
        { class: 'person-about' },
        h('span', { class: 'person-line' }, h('b', {}, name), message && h('time', {}, clock(message.date))),
        h(
          'span',
          { class: 'person-line' },
          h('span', { class: mark ? 'preview mark' : 'preview' }, mark || preview(message, user)),
          unread > 0 && !open && h('span', { class: 'badge', 'aria-label': t('unread', { count: unread }) }, unread),
        ),
      ),
    ),
    !open &&
      iconButton('columns', t('open_beside', { name }), 'open-beside', () => {
        workspace.openBeside(user.id);
        chosen();
      }, { data: { user: String(user.id), testid: 'open-beside' } }),
  );
}

function preview(message, user) {
  if (!message) return t('no_messages');
  const text = message.text ?? message.caption ?? kindOf(message);
  return message.from?.id === user.id ? t('you', { text }) : text;
}

function kindOf(message) {
  if (message.photo) return t('preview_photo');
  if (message.video) return t('preview_video');
  if (message.document) return t('preview_document', { name: message.document.file_name ?? t('file') });
  if (message.location) return t(isLive(message) ? 'preview_live_location' : 'preview_location');
  if (message.contact) return t('preview_contact');
  return t('preview_other');
}
