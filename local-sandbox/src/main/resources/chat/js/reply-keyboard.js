import { askForContact } from './contact.js';
import { confirmed } from './dialogs.js';
import { h, icon } from './dom.js';
import { t } from './texts.js';

/** The bot's keyboard below the typing line, while the person has it open. */
export function replyKeyboard(conversation, life) {
  const element = h('div', { class: 'reply-keyboard', role: 'group', 'aria-label': t('bot_keyboard'), testid: 'reply-keyboard' });
  let drawn = null;
  const draw = () => {
    const { keyboard, keyboardShown } = conversation;
    element.classList.toggle('hidden', !keyboard || !keyboardShown);
    const now = JSON.stringify(keyboard);
    if (now === drawn) return;
    drawn = now;
    element.classList.toggle('low', Boolean(keyboard?.resize_keyboard));
    element.replaceChildren(
      ...(keyboard?.keyboard ?? []).map((row) => h('div', { class: 'reply-row' }, row.map((button) => replyButton(conversation, button)))),
    );
  };
  conversation.changed.listen(draw, life);
  draw();
  return element;
}

function replyButton(conversation, given) {
  const button = typeof given === 'string' ? { text: given } : given;
  return h(
    'button',
    { type: 'button', class: 'reply-button', testid: 'reply-button', on: { click: () => pressed(conversation, button) } },
    button.request_contact && icon('phone'),
    button.request_location && icon('pin'),
    h('span', {}, button.text),
  );
}

const ASKED_ELSEWHERE = ['request_users', 'request_chat', 'request_poll', 'request_managed_bot', 'web_app'];

async function pressed(conversation, button) {
  if (button.request_contact) await askForContact(conversation, t('share_contact_asked'));
  else if (button.request_location) {
    if (await confirmed(t('share_location_asked'), t('share'))) await conversation.attempt(() => conversation.sharing.sendOnce());
  } else if (ASKED_ELSEWHERE.some((kind) => button[kind])) conversation.said.emit(t('unsupported_button'));
  else await conversation.say(button.text);
}
