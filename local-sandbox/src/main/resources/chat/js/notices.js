import { h, icon } from './dom.js';
import { t } from './texts.js';

const TOAST_MS = 4500;

/** What Telegram lays over a chat: toasts that go by themselves and alerts that wait for a press. */
export function notices(opener) {
  const toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
  const element = h('div', { class: 'notices' }, toasts);

  const toast = (text, kind = '') => {
    const box = h('div', { class: `toast ${kind}`, testid: 'toast' }, text);
    toasts.append(box);
    setTimeout(() => box.remove(), TOAST_MS);
  };
  const alert = (text) => {
    const close = () => {
      dialog.remove();
      opener()?.focus();
    };
    const button = h('button', { type: 'button', class: 'button primary', testid: 'alert-ok', on: { click: close } }, t('ok'));
    const dialog = h(
      'div',
      {
        class: 'alert-shade',
        on: {
          keydown: (event) => {
            if (event.key === 'Escape') close();
          },
        },
      },
      h('div', { class: 'alert', role: 'alertdialog', 'aria-modal': 'true', 'aria-label': text, testid: 'alert' }, h('p', {}, text), button),
    );
    element.append(dialog);
    button.focus();
  };
  const answer = ({ text, show_alert: showAlert, url }) => {
    if (text && showAlert) alert(text);
    else if (text) toast(text);
    if (url) toast(h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, icon('link'), url));
  };
  return { element, toast, answer };
}
