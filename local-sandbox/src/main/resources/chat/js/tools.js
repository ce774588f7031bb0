import { botPanel } from './bot-panel.js';
import { callLog } from './call-log.js';
import { deliveryLog } from './delivery-log.js';
import { h, iconButton } from './dom.js';
import { faultsPanel } from './faults-panel.js';
import { preferences } from './preferences.js';
import { lifeWithin } from './signal.js';
import { t } from './texts.js';

const TABS = { calls: callLog, deliveries: deliveryLog, faults: faultsPanel, bot: botPanel };

/** What a developer wants beside the chats: calls, deliveries, faults, settings. */
export function toolsDrawer({ close }, life) {
  let chosen = preferences.read('tool', 'calls');
  if (!TABS[chosen]) chosen = 'calls';
  let tabLife = null;
  const panel = h('div', { class: 'tool-panel', role: 'tabpanel', id: 'tool-panel' });
  const tabs = Object.keys(TABS).map((name) =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        'aria-controls': 'tool-panel',
        testid: `tab-${name}`,
        data: { name },
        on: { click: () => show(name) },
      },
      t(`tab_${name}`),
    ),
  );
  const show = (name) => {
    chosen = name;
    preferences.write('tool', name);
    for (const tab of tabs) {
      const on = tab.dataset.name === name;
      tab.setAttribute('aria-selected', String(on));
      tab.tabIndex = on ? 0 : -1;
    }
    tabLife?.abort();
    tabLife = lifeWithin(life);
    panel.setAttribute('aria-label', t(`tab_${name}`));
    panel.replaceChildren(TABS[name](tabLife.signal));
  };
  const tablist = h('div', { class: 'tabs', role: 'tablist', 'aria-label': t('tools') }, tabs);
  tablist.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    next.focus();
    next.click();
  });
  const element = h(
    'aside',
    { class: 'tools', 'aria-label': t('tools'), testid: 'tools' },
    h('div', { class: 'tools-head' }, tablist, iconButton('close', t('close_tools'), 'close-tools', close)),
    panel,
  );
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  show(chosen);
  return element;
}
