import { control } from './control.js';
import { askForm } from './dialogs.js';
import { field, h, select } from './dom.js';
import { suggestedPerson } from './people-data.js';
import { t } from './texts.js';
import { workspace } from './workspace.js';
import { world } from './world.js';

/** Adds a person and opens the chat; with a start parameter the person presses Start at once. */
export async function askForPerson(payload = '') {
  const suggested = suggestedPerson(new Set(world.people.map(({ user }) => user.first_name)));
  const input = (name, more = {}) =>
    h('input', { type: 'text', value: suggested[name] ?? '', autocomplete: 'off', testid: `person-${name.replace('_', '-')}`, ...more });
  const first = input('first_name', { required: true, autofocus: true, maxlength: '64' });
  const last = input('last_name', { maxlength: '64' });
  const username = input('username', { pattern: '[A-Za-z0-9_]{4,32}' });
  const language = select([['ru', 'ru'], ['en', 'en'], ['uk', 'uk'], ['kk', 'kk'], ['uz', 'uz']], suggested.language_code, {
    testid: 'person-language',
  });
  const start = h('input', { type: 'text', value: payload, pattern: '[A-Za-z0-9_\\-]{0,64}', autocomplete: 'off', testid: 'person-start' });
  let added = null;
  const sure = await askForm(
    {
      title: t('add_person'),
      testid: 'person-dialog',
      content: [
        h('div', { class: 'pair' }, field(t('first_name'), first), field(t('last_name'), last)),
        h('div', { class: 'pair' }, field(t('username'), username), field(t('language_code'), language)),
        field(t('start_parameter'), start, t('start_parameter_hint')),
      ],
      submit: async () => {
        const details = { first_name: first.value.trim(), language_code: language.value };
        if (last.value.trim()) details.last_name = last.value.trim();
        if (username.value.trim()) details.username = username.value.trim();
        added = await control.addPerson(details);
      },
    },
    t('add'),
  );
  if (!sure) return;
  await world.refreshPeople();
  const conversation = workspace.open(added.id, true);
  if (start.value.trim()) await conversation.say(`/start ${start.value.trim()}`);
}
