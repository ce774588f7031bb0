import { h, icon } from './dom.js';
import { t } from './texts.js';

/** The buttons under a message. A button that waits for the bot's answer shows it, as Telegram's do. */
export function inlineKeyboard(message, act, waits) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    h('div', { class: 'inline-row' }, row.map((button) => inlineButton(message, button, act, waits))),
  );
  return h('div', { class: 'inline-keyboard', testid: 'inline-keyboard' }, rows);
}

function inlineButton(message, button, act, waits) {
  const press = () => {
    if (button.callback_data !== undefined) act.press(message.message_id, button.callback_data);
    else if (button.url ?? button.login_url?.url) act.url(button.url ?? button.login_url.url);
    else if (button.copy_text) act.copy(button.copy_text.text);
    else act.say(t('unsupported_button'));
  };
  const waiting = button.callback_data !== undefined && waits(message.message_id, button.callback_data);
  return h(
    'button',
    {
      type: 'button',
      class: waiting ? 'inline-button waiting' : 'inline-button',
      'aria-busy': waiting ? 'true' : null,
      title: button.url,
      testid: 'inline-button',
      data: { data: button.callback_data ?? '' },
      on: { click: press },
    },
    h('span', {}, button.text),
    button.url && icon('link'),
    button.copy_text && icon('copy'),
  );
}
