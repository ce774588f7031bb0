import { chooseByKey, commandsButton, suggest } from './commands.js';
import { askForContact } from './contact.js';
import { control } from './control.js';
import { askForm, openMenu } from './dialogs.js';
import { field, h, icon, iconButton } from './dom.js';
import { chooseFile, sendPhoto } from './files.js';
import { replyKeyboard } from './reply-keyboard.js';
import { lifeWithin } from './signal.js';
import { t } from './texts.js';

const TALLEST_PX = 160;

/** The bottom of a chat: what the person can do now, be it typing, pressing Start or unblocking. */
export function composer(conversation, { openLocation }, life) {
  const element = h('div', { class: 'bottom' });
  let shownAs = null;
  let barLife = lifeWithin(life);
  const draw = () => {
    const now = barFor(conversation);
    if (now === shownAs) return;
    shownAs = now;
    barLife.abort();
    barLife = lifeWithin(life);
    element.replaceChildren(...BARS[now](conversation, { openLocation }, barLife.signal));
  };
  conversation.changed.listen(draw, life);
  draw();
  return element;
}

function barFor({ loaded, deleted, blocked, started }) {
  if (!loaded) return 'nothing';
  if (deleted) return 'deleted';
  if (blocked) return 'blocked';
  return started ? 'typing' : 'start';
}

const BARS = {
  nothing: () => [],
  deleted: () => [h('div', { class: 'bar' }, t('account_deleted'))],
  blocked: (conversation) => [
    h(
      'div',
      { class: 'bar', testid: 'blocked-bar' },
      h('span', {}, t('you_blocked')),
      h(
        'button',
        {
          type: 'button',
          class: 'button primary',
          testid: 'unblock',
          on: { click: () => conversation.attempt(() => control.unblock(conversation.user.id)) },
        },
        t('unblock'),
      ),
    ),
  ],
  start: (conversation) => [
    h(
      'div',
      { class: 'bar' },
      h(
        'button',
        { type: 'button', class: 'button primary wide', testid: 'start', on: { click: () => conversation.say('/start') } },
        t('start'),
      ),
      iconButton('link', t('start_with'), 'start-with', () => startWithParameter(conversation)),
    ),
  ],
  typing: typingBar,
};

export async function startWithParameter(conversation) {
  const parameter = h('input', { type: 'text', pattern: '[A-Za-z0-9_\\-]{1,64}', required: true, testid: 'start-parameter', autofocus: true });
  const sure = await askForm(
    { title: t('start_with'), content: [field(t('start_parameter'), parameter, t('start_parameter_hint'))], testid: 'start-dialog' },
    t('start'),
  );
  if (sure) conversation.say(`/start ${parameter.value.trim()}`);
}

function typingBar(conversation, { openLocation }, life) {
  const text = h('textarea', {
    class: 'draft',
    rows: '1',
    'aria-label': t('message'),
    placeholder: t('message'),
    testid: 'draft',
    value: conversation.draft,
  });
  const fit = () => {
    text.style.height = 'auto';
    const border = text.offsetHeight - text.clientHeight;
    const tall = text.scrollHeight + border > TALLEST_PX;
    text.style.height = `${tall ? TALLEST_PX : text.scrollHeight + border}px`;
    text.style.overflowY = tall ? 'auto' : 'hidden';
  };
  const send = async () => {
    const said = text.value.trim();
    if (!said) return;
    text.value = conversation.draft = '';
    fit();
    suggestions.replaceChildren();
    if (!(await conversation.say(said)) && !text.value) text.value = conversation.draft = said;
  };
  const suggestions = h('div', { class: 'suggestions', role: 'listbox', 'aria-label': t('commands') });
  text.addEventListener('input', () => {
    conversation.draft = text.value;
    fit();
    suggest(suggestions, conversation, text.value, (command) => {
      text.value = command;
      send();
      text.focus();
    });
  });
  text.addEventListener('keydown', (event) => {
    if (chooseByKey(suggestions, event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  });

  const keyboard = replyKeyboard(conversation, life);
  const toggle = iconButton('keyboard', t('hide_keyboard'), 'keyboard-toggle', () => {
    conversation.keyboardShown = !conversation.keyboardShown;
    conversation.changed.emit();
  });
  const drawKeyboard = () => {
    const has = Boolean(conversation.keyboard);
    toggle.classList.toggle('hidden', !has);
    toggle.setAttribute('aria-expanded', String(conversation.keyboardShown));
    const label = t(conversation.keyboardShown ? 'hide_keyboard' : 'show_keyboard');
    toggle.title = label;
    toggle.setAttribute('aria-label', label);
    text.placeholder = conversation.keyboard?.input_field_placeholder ?? t('message');
  };
  conversation.changed.listen(drawKeyboard, life);
  drawKeyboard();
  // A draft that was kept has its height only once it is laid out.
  requestAnimationFrame(fit);

  const bar = h(
    'form',
    {
      class: 'composer',
      on: {
        submit: (event) => {
          event.preventDefault();
          send();
        },
      },
    },
    commandsButton(conversation),
    text,
    toggle,
    attachButton(conversation, openLocation, text),
    h('button', { type: 'submit', class: 'icon-button send', title: t('send'), 'aria-label': t('send'), testid: 'send' }, icon('send')),
  );
  return [suggestions, bar, keyboard];
}

function attachButton(conversation, openLocation, text) {
  const { id } = conversation.user;
  const button = iconButton(
    'attach',
    t('attach'),
    'attach',
    () =>
      openMenu(
        button,
        [
          { icon: icon('photo'), text: t('attach_photo'), testid: 'attach-photo', run: () => chooseFile('image/*', (file) => sendPhoto(conversation, file, text)) },
          { icon: icon('pin'), text: t('attach_location'), testid: 'attach-location', run: openLocation },
          { icon: icon('contact'), text: t('attach_contact'), testid: 'attach-contact', run: () => askForContact(conversation, t('share_contact')) },
          {
            icon: icon('forward'),
            text: t('forward_location'),
            testid: 'forward-location',
            run: () => conversation.attempt(() => conversation.sharing.sendOnce(true)),
          },
        ],
        t('attach'),
      ),
    { 'aria-haspopup': 'menu', data: { person: String(id) } },
  );
  return button;
}
