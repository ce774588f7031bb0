import { h, icon } from './dom.js';
import { t } from './texts.js';

/** The buttons under a message. */
export function inlineKeyboard(message, act) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    h('div', { class: 'inline-row' }, row.map((button) => inlineButton(message, button, act))),
  );
  return h('div', { class: 'inline-keyboard', testid: 'inline-keyboard' }, rows);
}

function inlineButton(message, button, act) {
  const press = () => {
    if (button.callback_data !== undefined) act.press(message.message_id, button.callback_data);
    else if (button.url ?? button.login_url?.url) act.url(button.url ?? button.login_url.url);
    else if (button.copy_text) act.copy(button.copy_text.text);
    else act.say(t('unsupported_button'));
  };
  return h(
    'button',
    {
      type: 'button',
      class: 'inline-button',
      title: button.url,
      testid: 'inline-button',
      data: { message: String(message.message_id), data: button.callback_data ?? '' },
      on: { click: press },
    },
    h('span', {}, button.text),
    button.url && icon('link'),
    button.copy_text && icon('copy'),
  );
}

/** Buttons that wait for the bot's answer show it, as Telegram's do; in place, so that the focus stays on them. */
export function markWaiting(list, waits) {
  for (const button of list.querySelectorAll('.inline-button')) {
    const waiting = waits(Number(button.dataset.message), button.dataset.data);
    button.classList.toggle('waiting', waiting);
    button.setAttribute('aria-busy', String(waiting));
  }
}
