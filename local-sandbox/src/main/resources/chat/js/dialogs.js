import { h } from './dom.js';
import { t } from './texts.js';

/**
 * A window over the page with a form; answers its submitter's value, or null when it was closed. Escape closes it, the
 * focus goes back where it was: the browser's own dialog does that.
 */
export function ask({ title, content = [], actions, testid, submit }) {
  return new Promise((answer) => {
    const problem = h('p', { class: 'problem', role: 'alert', testid: 'dialog-problem' });
    const buttons = actions.map(({ value, text, kind = 'plain' }) =>
      h('button', { type: 'submit', value, class: `button ${kind}`, testid: `dialog-${value}`, formnovalidate: value === 'cancel' }, text),
    );
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', {}, title),
      content,
      problem,
      h('div', { class: 'dialog-actions' }, buttons),
    );
    const dialog = h('dialog', { class: 'dialog', 'aria-label': title, testid }, form);
    let answered = null;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const value = event.submitter?.value ?? actions.at(-1).value;
      if (value !== 'cancel' && submit) {
        try {
          await submit(value);
        } catch (failure) {
          problem.textContent = failure.message;
          return;
        }
      }
      answered = value === 'cancel' ? null : value;
      dialog.close();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(answered);
    });
    document.body.append(dialog);
    // Enter in a field presses a form's first submit button: the last one is the one that is meant.
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target.tagName !== 'INPUT') return;
      event.preventDefault();
      form.requestSubmit(buttons.at(-1));
    });
    dialog.showModal();
  });
}

const cancel = () => ({ value: 'cancel', text: t('cancel') });

export function confirmed(question, yes, kind = 'primary') {
  return ask({ title: question, testid: 'confirm', actions: [cancel(), { value: 'yes', text: yes, kind }] });
}

export function askForm(options, yes, kind = 'primary') {
  return ask({ ...options, actions: [cancel(), { value: 'yes', text: yes, kind }] });
}

/** Opens a menu of {text, icon, run, testid} below or above its button; arrows, Escape and a click elsewhere work. */
export function openMenu(button, items, label) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, popover: 'auto' });
  for (const item of items) {
    menu.append(
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: item.danger ? 'menu-item danger' : 'menu-item',
          testid: item.testid,
          on: {
            click: () => {
              menu.hidePopover();
              item.run();
            },
          },
        },
        item.icon,
        h('span', { class: 'menu-text' }, item.text, item.hint && h('small', {}, item.hint)),
      ),
    );
  }
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...menu.children];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
  // Beside the button, so that the popover closes with the chat it belongs to.
  button.after(menu);
  menu.showPopover();
  place(menu, button.getBoundingClientRect());
  menu.firstElementChild?.focus();
}

function place(menu, anchor) {
  const { width, height } = menu.getBoundingClientRect();
  const gap = 6;
  const below = anchor.bottom + gap + height < innerHeight;
  menu.style.top = `${below ? anchor.bottom + gap : Math.max(gap, anchor.top - gap - height)}px`;
  menu.style.left = `${Math.max(gap, Math.min(anchor.left, innerWidth - width - gap))}px`;
}
