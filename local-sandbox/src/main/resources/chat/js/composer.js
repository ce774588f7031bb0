import { askForContact } from './contact.js';
import { control } from './control.js';
import { askForm, openMenu } from './dialogs.js';
import { field, h, icon, iconButton } from './dom.js';
import { replyKeyboard } from './reply-keyboard.js';
import { lifeWithin } from './signal.js';
import { t } from './texts.js';
import { world } from './world.js';

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
    text.style.height = `${Math.min(TALLEST_PX, text.scrollHeight)}px`;
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
    suggest(suggestions, text.value, (command) => {
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

/** Commands that begin with what is typed, as Telegram offers them. */
function suggest(box, typed, choose) {
  const begun = typed.startsWith('/') && !typed.includes(' ') ? typed.slice(1).toLowerCase() : null;
  const fitting = begun === null ? [] : world.info.commands.filter(({ command }) => command.startsWith(begun));
  box.replaceChildren(
    ...fitting.map(({ command, description }) =>
      h(
        'button',
        { type: 'button', role: 'option', class: 'suggestion', tabindex: '-1', testid: `suggest-${command}`, on: { click: () => choose(`/${command}`) } },
        h('b', {}, `/${command}`),
        h('span', {}, description),
      ),
    ),
  );
  if (begun === '') world.refreshInfo();
}

function chooseByKey(box, event) {
  const all = [...box.children];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (all.length === 0) return false;
  const marked = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  if (step) {
    event.preventDefault();
    const next = (marked + step + all.length + (marked < 0 && step < 0 ? 1 : 0)) % all.length;
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
    return true;
  }
  if (event.key === 'Enter' && marked >= 0) {
    event.preventDefault();
    all[marked].click();
    return true;
  }
  if (event.key === 'Escape') box.replaceChildren();
  return false;
}

function commandsButton(conversation) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'commands-button',
      'aria-label': t('commands'),
      title: t('commands'),
      'aria-haspopup': 'menu',
      testid: 'commands',
      on: {
        click: async () => {
          await world.refreshInfo();
          const items = world.info.commands.map(({ command, description }) => ({
            text: description,
            hint: `/${command}`,
            testid: `command-${command}`,
            run: () => conversation.say(`/${command}`),
          }));
          openMenu(button, items.length > 0 ? items : [{ text: t('no_commands'), run: () => {} }], t('commands'));
        },
      },
    },
    icon('menu'),
    h('span', {}, t('menu')),
  );
  return button;
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

export function chooseFile(accept, chosen) {
  const input = h('input', { type: 'file', accept, class: 'hidden', testid: 'file-input' });
  input.addEventListener('change', () => {
    input.remove();
    if (input.files.length > 0) chosen(input.files[0]);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Shows the photo before it goes, with what was typed as its caption. */
export async function sendPhoto(conversation, file, text) {
  const preview = URL.createObjectURL(file);
  const caption = h('input', { type: 'text', maxlength: '1024', value: text?.value ?? '', testid: 'caption' });
  const sure = await askForm(
    {
      title: t('send_photo'),
      content: [h('img', { class: 'photo-preview', src: preview, alt: file.name }), field(t('caption'), caption)],
      testid: 'photo-dialog',
    },
    t('send'),
  );
  URL.revokeObjectURL(preview);
  if (!sure) return;
  const sent = await conversation.attempt(() => control.sendPhoto(conversation.user.id, file, caption.value.trim()));
  if (sent && text) text.value = conversation.draft = '';
}
