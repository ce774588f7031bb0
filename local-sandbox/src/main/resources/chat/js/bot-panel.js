import { avatar } from './bubbles.js';
import { control } from './control.js';
import { confirmed } from './dialogs.js';
import { field, h } from './dom.js';
import { fullName } from './people-data.js';
import { t } from './texts.js';
import { world } from './world.js';

const SETTINGS = ['latency_ms', 'rate_per_second', 'rate_per_chat', 'chat_burst', 'messages_per_chat'];

/** Who the bot is, how Telegram treats it, the weather, and the clean sheet. */
export function botPanel(life) {
  const about = h('div', { class: 'bot-about', testid: 'bot-about' });
  const said = h('p', { class: 'hint', role: 'status', testid: 'bot-said' });
  const draw = () => about.replaceChildren(...aboutBot(world.info));
  const guarded = async (call, done) => {
    try {
      await call();
      said.textContent = done;
      said.className = 'hint';
    } catch (failure) {
      said.textContent = failure.message;
      said.className = 'problem';
    }
  };
  const settings = h('div', {});
  let filled = false;
  const fill = () => {
    draw();
    if (filled || Object.keys(world.info.settings).length === 0) return;
    filled = true;
    settings.replaceChildren(settingsForm(guarded));
  };
  world.infoChanged.listen(fill, life);
  fill();
  world.refreshInfo();
  return h(
    'div',
    { class: 'tool-form' },
    h('h3', {}, t('bot_title')),
    about,
    said,
    h('h3', {}, t('weather_title')),
    weatherForm(guarded),
    h('h3', {}, t('settings_title')),
    settings,
    h('h3', {}, t('reset_title')),
    h('p', { class: 'hint' }, t('reset_hint')),
    h(
      'button',
      {
        type: 'button',
        class: 'button danger',
        testid: 'reset',
        on: {
          click: async () => {
            if (await confirmed(t('reset_sure'), t('reset'), 'danger')) await guarded(control.reset, '');
          },
        },
      },
      t('reset'),
    ),
  );
}

function aboutBot({ bot, webhook }) {
  const line = (name, value) => h('div', { class: 'about-line' }, h('span', {}, name), h('span', {}, value));
  return [
    h(
      'div',
      { class: 'bot-card' },
      avatar({ ...bot, id: bot.id ?? 0 }),
      h('div', {}, h('b', {}, fullName(bot)), h('small', {}, bot.username ? `@${bot.username}` : '')),
    ),
    line(t('bot_webhook'), webhook.url || t('bot_no_webhook')),
    line(t('bot_pending'), webhook.pending_update_count ?? 0),
    webhook.last_error_message && line(t('bot_last_error'), webhook.last_error_message),
  ].filter(Boolean);
}

function settingsForm(guarded) {
  const known = SETTINGS.filter((name) => world.info.settings[name] !== undefined);
  const inputs = known.map((name) => [
    name,
    h('input', { type: 'number', min: '0', step: 'any', value: String(world.info.settings[name]), testid: `setting-${name}` }),
  ]);
  const save = (event) => {
    event.preventDefault();
    guarded(() => control.settings(Object.fromEntries(inputs.map(([name, input]) => [name, Number(input.value)]))), t('saved'));
  };
  return h(
    'form',
    { on: { submit: save } },
    inputs.map(([name, input]) => field(t(`setting_${name}`), input)),
    h('button', { type: 'submit', class: 'button plain', testid: 'settings-save' }, t('save')),
  );
}

function weatherForm(guarded) {
  const temperature = h('input', { type: 'number', step: '0.5', min: '-60', max: '60', value: '-5', 'aria-label': t('temperature'), testid: 'temperature' });
  const set = (event) => {
    event.preventDefault();
    const celsius = Number(temperature.value);
    guarded(() => control.weather({ temperature_c: celsius }), t('weather_is', { temperature: celsius }));
  };
  const fail = () => guarded(() => control.weather({ fail: true }), t('weather_failing'));
  const season = () => guarded(() => control.weather({ temperature_c: null, fail: false }), t('weather_seasonal'));
  return h(
    'form',
    { on: { submit: set } },
    h('p', { class: 'hint' }, t('weather_hint')),
    h(
      'div',
      { class: 'sharing-row' },
      temperature,
      h('button', { type: 'submit', class: 'button plain', testid: 'weather-set' }, t('weather_set')),
      h('button', { type: 'button', class: 'button plain', testid: 'weather-season', on: { click: season } }, t('weather_season')),
      h('button', { type: 'button', class: 'button plain', testid: 'weather-fail', on: { click: fail } }, t('weather_fail')),
    ),
  );
}
