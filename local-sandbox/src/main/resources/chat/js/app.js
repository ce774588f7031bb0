import { askForPerson } from './add-person.js';
import { avatar } from './bubbles.js';
import { chatColumn } from './chat.js';
import { h, icon, iconButton } from './dom.js';
import { fullName } from './people-data.js';
import { peopleList } from './people.js';
import { preferences } from './preferences.js';
import { lifeWithin } from './signal.js';
import { currentLanguage, followTexts, languageChanged, switchLanguage, t } from './texts.js';
import { currentTheme, nextTheme, themeChanged } from './theme.js';
import { toolsDrawer } from './tools.js';
import { workspace } from './workspace.js';
import { world } from './world.js';

const PHONE = '(max-width: 760px)';
const root = document.getElementById('app');
const forever = new AbortController().signal;
let pageLife = lifeWithin(forever);

/** Draws the whole page; conversations live on in the world, so another language interrupts nobody's walk. */
function draw() {
  pageLife.abort();
  pageLife = lifeWithin(forever);
  const life = pageLife.signal;
  document.documentElement.lang = currentLanguage();
  document.title = t('title');

  const showPeople = (on) => root.classList.toggle('people-shown', on);
  const tools = toolsSlot(life);
  const columns = h('main', { class: 'columns', id: 'chats', tabindex: '-1', testid: 'columns' });
  workspace.measuredBy(
    () => columns.clientWidth,
    () => matchMedia(PHONE).matches,
  );
  root.replaceChildren(
    h('a', { class: 'skip', href: '#chats' }, t('skip_to_chat')),
    topBar({ showPeople: () => showPeople(!root.classList.contains('people-shown')), tools }, life),
    h(
      'div',
      { class: 'page' },
      peopleList({ chosen: () => showPeople(false) }, life),
      h('div', { class: 'stage' }, openTabs(life), columns),
      tools.element,
    ),
  );
  fillColumns(columns, () => showPeople(true), life);
}

function topBar({ showPeople, tools }, life) {
  const name = h('span', { class: 'brand-name' });
  const state = h('span', { class: 'connection', role: 'status', testid: 'connection' });
  const drawName = () => {
    const { bot } = world.info;
    name.replaceChildren(h('b', {}, bot.first_name || t('title')), bot.username ? h('small', {}, `@${bot.username}`) : '');
  };
  const drawState = () => {
    state.textContent = t(world.connected ? 'connected' : 'connecting');
    state.dataset.state = world.connected ? 'connected' : 'lost';
  };
  world.infoChanged.listen(drawName, life);
  world.connectionChanged.listen(drawState, life);
  drawName();
  drawState();
  const themeIcon = { auto: 'auto', light: 'sun', dark: 'moon' }[currentTheme()];
  return h(
    'header',
    { class: 'top' },
    iconButton('people', t('people'), 'show-people', showPeople),
    h('div', { class: 'brand' }, name, state),
    h(
      'button',
      { type: 'button', class: 'icon-button language', title: t('language_switch'), 'aria-label': t('language_switch'), testid: 'language', on: { click: switchLanguage } },
      t('language_name'),
    ),
    iconButton(themeIcon, t(`theme_${currentTheme()}`), 'theme', nextTheme),
    iconButton('log', t('tools'), 'show-tools', tools.toggle),
  );
}

function toolsSlot(life) {
  const element = h('div', { class: 'tools-slot' });
  let drawerLife = null;
  const close = () => {
    drawerLife?.abort();
    drawerLife = null;
    preferences.write('tools', false);
    root.classList.remove('tools-shown');
    element.replaceChildren();
    root.querySelector('[data-testid=show-tools]')?.focus();
  };
  const open = () => {
    drawerLife = lifeWithin(life);
    preferences.write('tools', true);
    root.classList.add('tools-shown');
    element.replaceChildren(toolsDrawer({ close }, drawerLife.signal));
  };
  if (preferences.read('tools', false) && matchMedia('(min-width: 1100px)').matches) open();
  return { element, toggle: () => (drawerLife ? close() : open()) };
}

/** On a narrow screen the open chats are tabs; on a wide one the style hides this bar. */
function openTabs(life) {
  const bar = h('div', { class: 'open-tabs', role: 'tablist', 'aria-label': t('open_tabs') });
  const drawTabs = () => {
    bar.classList.toggle('lonely', workspace.ids.length < 2);
    bar.replaceChildren(
      ...workspace.ids.map((id) => {
        const { user } = world.conversation(id);
        return h(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: 'open-tab',
            'aria-selected': String(id === workspace.active),
            testid: 'open-tab',
            data: { user: String(id) },
            on: { click: () => workspace.activate(id) },
          },
          avatar(user, 'tiny'),
          user.first_name,
        );
      }),
    );
  };
  workspace.changed.listen(drawTabs, life);
  drawTabs();
  return bar;
}

function fillColumns(columns, showPeople, life) {
  const shown = new Map();
  const nothing = h('div', { class: 'nothing-open' });
  const drawNothing = () => nothing.replaceChildren(...(world.people.length > 0 ? toChoose(showPeople) : toBegin()));
  world.peopleChanged.listen(drawNothing, life);
  drawNothing();
  const drawColumns = () => {
    const ids = workspace.ids;
    for (const [id, column] of shown) {
      if (ids.includes(id) && column.conversation === world.conversation(id)) continue;
      column.life.abort();
      column.element.remove();
      shown.delete(id);
    }
    let before = columns.firstChild;
    for (const id of ids) {
      if (!shown.has(id)) shown.set(id, column(id, life));
      const { element } = shown.get(id);
      element.classList.toggle('in-front', id === workspace.active);
      if (element === before) before = before.nextSibling;
      else columns.insertBefore(element, before);
    }
    if (ids.length === 0 && world.peopleLoaded) columns.append(nothing);
    else nothing.remove();
  };
  workspace.changed.listen(drawColumns, life);
  drawColumns();
}

function toChoose(showPeople) {
  return [
    h('p', {}, t('choose_chat')),
    h('button', { type: 'button', class: 'button primary to-people', on: { click: showPeople } }, icon('people'), t('people')),
  ];
}

function toBegin() {
  return [
    h('b', {}, t('nobody_yet')),
    h('p', {}, t('nobody_yet_hint')),
    h('button', { type: 'button', class: 'button primary', testid: 'add-first', on: { click: () => askForPerson() } }, icon('plus'), t('add_person')),
  ];
}

function column(id, life) {
  const conversation = world.conversation(id);
  const columnLife = lifeWithin(life);
  const element = chatColumn(conversation, { close: () => workspace.close(id) }, columnLife.signal);
  element.addEventListener('focusin', () => workspace.activate(id));
  element.addEventListener('pointerdown', () => workspace.activate(id));
  return { conversation, life: columnLife, element };
}

/** Alt and a digit bring that chat to the front and put the cursor into its typing line. */
addEventListener('keydown', (event) => {
  const number = event.altKey && /^Digit([1-9])$/.exec(event.code)?.[1];
  const id = number && workspace.ids[number - 1];
  if (!id) return;
  event.preventDefault();
  workspace.activate(id);
  const chat = root.querySelector(`.chat[data-user="${id}"]`);
  chat.scrollIntoView({ inline: 'nearest' });
  (chat.querySelector('.draft') ?? chat.querySelector('button')).focus();
});

addEventListener('beforeunload', (event) => {
  // A replay lives in this page: leaving it would leave the walk half way.
  if (workspace.ids.some((id) => world.conversation(id).sharing.replaying)) event.preventDefault();
});

const followBot = () => followTexts(world.textsOfBot());
world.infoChanged.listen(followBot);
world.peopleChanged.listen(followBot);
languageChanged.listen(draw);
themeChanged.listen(draw);
draw();
world.start();
