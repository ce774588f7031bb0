import { openMenu } from './dialogs.js';
import { h, icon } from './dom.js';
import { t } from './texts.js';

/** Commands that begin with what is typed, as Telegram offers them. */
export function suggest(box, conversation, typed, choose) {
  const begun = typed.startsWith('/') && !typed.includes(' ') ? typed.slice(1).toLowerCase() : null;
  const fitting = begun === null ? [] : conversation.bot.commands.filter(({ command }) => command.startsWith(begun));
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
  if (begun === '') conversation.refreshBot();
}

/** Lets the arrow keys and Enter choose a suggestion; answers whether the key was meant for it. */
export function chooseByKey(box, event) {
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

/** The button that lists the bot's commands. */
export function commandsButton(conversation) {
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
          await conversation.refreshBot();
          const items = conversation.bot.commands.map(({ command, description }) => ({
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
