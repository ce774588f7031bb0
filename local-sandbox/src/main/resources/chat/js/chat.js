import { avatar } from './bubbles.js';
import { composer, startWithParameter } from './composer.js';
import { askForContact } from './contact.js';
import { control } from './control.js';
import { openDeepLink } from './deep-link.js';
import { confirmed, openMenu } from './dialogs.js';
import { h, icon, iconButton } from './dom.js';
import { sendPhoto } from './files.js';
import { messageList } from './message-list.js';
import { notices } from './notices.js';
import { fullName } from './people-data.js';
import { dropGpx, sharingPanel } from './sharing-panel.js';
import { lifeWithin } from './signal.js';
import { t } from './texts.js';
import { world } from './world.js';

const ROOM_FOR_BOTH_PX = 900;

/** One person's chat as a column: head, messages, location, typing line. */
export function chatColumn(conversation, { close }, life) {
  let lastFocus = null;
  const over = notices(() => (lastFocus?.isConnected ? lastFocus : element.querySelector('.draft')));
  const location = locationSlot(conversation, life);
  const act = actions(conversation, over, location);
  const empty = h('div', { class: 'empty-chat' });
  const element = h(
    'section',
    {
      class: 'chat',
      'aria-label': t('chat_with', { name: fullName(conversation.user) }),
      testid: 'chat',
      data: { user: String(conversation.user.id) },
    },
    head(conversation, { close, location, over }, life),
    h('div', { class: 'chat-body' }, messageList(conversation, act, life), empty),
    location.element,
    composer(conversation, { openLocation: location.open }, life),
    over.element,
  );
  element.addEventListener('focusin', (event) => {
    if (!over.element.contains(event.target)) lastFocus = event.target;
  });
  let described = null;
  const draw = () => {
    empty.classList.toggle('hidden', !conversation.loaded || conversation.messages.length > 0);
    if (conversation.bot.description === described) return;
    described = conversation.bot.description;
    empty.replaceChildren(...aboutBot(described));
  };
  conversation.changed.listen(draw, life);
  conversation.answered.listen(over.answer, life);
  conversation.said.listen((text) => over.toast(text, 'plain'), life);
  acceptFiles(element, conversation, location);
  draw();
  conversation.refresh();
  conversation.refreshBot();
  world.infoChanged.listen(conversation.refreshBot, life);
  return element;
}

/** Before the first message a client shows what the bot says about itself. */
function aboutBot(description) {
  return description
    ? [h('div', { class: 'about-bot', testid: 'bot-description' }, h('b', {}, t('what_can_this_bot')), h('p', {}, description))]
    : [h('b', {}, t('what_can_bot')), h('p', {}, t('what_can_bot_hint'))];
}

function actions(conversation, over, location) {
  return {
    link: (url) => openDeepLink(url),
    url: (address) => {
      if (!URL.canParse(address)) over.toast(address, 'plain');
      else if (!openDeepLink(new URL(address))) window.open(address, '_blank', 'noopener');
    },
    command: (command) => conversation.say(command),
    copy: async (text) => {
      await navigator.clipboard.writeText(text);
      over.toast(t('copied'), 'plain');
    },
    say: (text) => over.toast(text, 'plain'),
    press: (messageId, data) => conversation.press(messageId, data, t('bot_silent')),
    walkOn: (message) => {
      conversation.sharing.takeOver(message);
      location.open();
      over.toast(t('took_over'), 'plain');
    },
  };
}

/** The place of the location part; it opens on demand and stays open with the chat. */
function locationSlot(conversation, life) {
  const element = h('div', { class: 'location-slot' });
  let panelLife = null;
  const close = () => {
    panelLife?.abort();
    panelLife = null;
    conversation.locationOpen = false;
    element.replaceChildren();
    showKeyboard(conversation, true);
  };
  const open = () => {
    if (!panelLife) {
      panelLife = lifeWithin(life);
      conversation.locationOpen = true;
      element.replaceChildren(sharingPanel(conversation, { close }, panelLife.signal));
      if (innerHeight < ROOM_FOR_BOTH_PX) showKeyboard(conversation, false);
    }
    element.querySelector('canvas').focus({ preventScroll: true });
  };
  const toggle = () => (panelLife ? close() : open());
  if (conversation.locationOpen) open();
  return { element, open, close, toggle };
}

/** On a phone the map and the bot's keyboard do not fit one above the other; a new keyboard comes up again. */
function showKeyboard(conversation, shown) {
  conversation.keyboardShown = shown;
  conversation.changed.emit();
}

function head(conversation, { close, location }, life) {
  const name = h('b', { class: 'chat-name' });
  const about = h('small', { class: 'chat-about', testid: 'chat-about' });
  const face = h('span', { class: 'chat-face' });
  const walking = iconButton('pin', t('location'), 'toggle-location', location.toggle);
  const menu = iconButton('more', t('person_menu', { name: fullName(conversation.user) }), 'person-menu', () =>
    openMenu(menu, menuOf(conversation), menu.title), { 'aria-haspopup': 'menu' });
  const draw = () => {
    const { user, deleted } = conversation;
    name.textContent = deleted ? t('deleted_name') : fullName(user);
    about.textContent = aboutOf(conversation);
    about.classList.toggle('acting', Boolean(conversation.action));
    face.replaceChildren(avatar(user));
    walking.classList.toggle('on-air', conversation.sharing.active);
    walking.disabled = deleted || conversation.blocked || !conversation.started;
  };
  conversation.changed.listen(draw, life);
  conversation.sharing.changed.listen(() => walking.classList.toggle('on-air', conversation.sharing.active), life);
  draw();
  return h(
    'header',
    { class: 'chat-head' },
    face,
    h('div', { class: 'chat-title' }, name, about),
    walking,
    menu,
    iconButton('close', t('close_chat', { name: fullName(conversation.user) }), 'close-chat', close),
  );
}

const ACTIONS = { typing: 'typing', upload_photo: 'upload_photo', upload_video: 'upload_video', upload_document: 'upload_document' };

function aboutOf({ user, blocked, deleted, action }) {
  if (deleted) return t('deleted_mark');
  if (blocked) return t('blocked_mark');
  if (action) return `${world.info.bot.first_name} ${t(ACTIONS[action] ?? 'busy')}`;
  return [user.username && `@${user.username}`, `id ${user.id}`].filter(Boolean).join(' · ');
}

function menuOf(conversation) {
  const { id } = conversation.user;
  const { blocked, deleted } = conversation;
  if (deleted) return [{ icon: icon('block'), text: t('account_deleted'), run: () => {} }];
  return [
    !blocked && { icon: icon('restart'), text: t('send_start'), testid: 'send-start', run: () => conversation.say('/start') },
    !blocked && { icon: icon('link'), text: t('start_with'), testid: 'menu-start-with', run: () => startWithParameter(conversation) },
    !blocked && { icon: icon('contact'), text: t('share_contact'), run: () => askForContact(conversation, t('share_contact')) },
    {
      icon: icon('block'),
      text: t(blocked ? 'unblock' : 'block'),
      testid: blocked ? 'menu-unblock' : 'menu-block',
      run: () => conversation.attempt(() => (blocked ? control.unblock(id) : control.block(id))),
    },
    {
      icon: icon('trash'),
      text: t('delete_account'),
      testid: 'menu-delete',
      danger: true,
      run: async () => {
        const sure = await confirmed(t('delete_account_sure', { name: fullName(conversation.user) }), t('delete_account'), 'danger');
        if (sure) await conversation.attempt(() => control.deleteAccount(id));
      },
    },
  ].filter(Boolean);
}

/** A GPX file dropped on a chat becomes a route, a picture becomes a photo. */
function acceptFiles(element, conversation, location) {
  const allowed = (event) => event.dataTransfer.types.includes('Files') && conversation.started && !conversation.blocked;
  element.dataset.drop = t('drop_gpx');
  element.addEventListener('dragover', (event) => {
    if (!allowed(event)) return;
    event.preventDefault();
    element.classList.add('dropping');
  });
  element.addEventListener('dragleave', (event) => {
    if (!element.contains(event.relatedTarget)) element.classList.remove('dropping');
  });
  element.addEventListener('drop', async (event) => {
    element.classList.remove('dropping');
    if (!allowed(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file.type.startsWith('image/')) await sendPhoto(conversation, file, element.querySelector('.draft'));
    else {
      location.open();
      await dropGpx(file, conversation);
    }
  });
}
