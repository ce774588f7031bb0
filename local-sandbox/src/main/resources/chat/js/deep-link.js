import { ask } from './dialogs.js';
import { h, select } from './dom.js';
import { fullName } from './people-data.js';
import { askForPerson } from './add-person.js';
import { t } from './texts.js';
import { workspace } from './workspace.js';
import { world } from './world.js';

const NEW = 'new';

/**
 * A link t.me/<this bot>?start=… is made to be opened by somebody else, in a referral for instance: asks who, and lets that person
 * press Start. Answers whether the link was one of these.
 */
export function openDeepLink(url) {
  const payload = payloadOf(url);
  if (payload === null) return false;
  letSomebodyOpen(payload);
  return true;
}

function payloadOf(url) {
  const bot = world.info.bot.username?.toLowerCase();
  const web = ['t.me', 'telegram.me'].includes(url.hostname) && url.pathname.slice(1).toLowerCase() === bot;
  const scheme = url.protocol === 'tg:' && url.hostname === 'resolve' && url.searchParams.get('domain')?.toLowerCase() === bot;
  return web || scheme ? url.searchParams.get('start') : null;
}

async function letSomebodyOpen(payload) {
  const people = world.people.filter(({ deleted }) => !deleted).map(({ user }) => [user.id, fullName(user)]);
  const who = select([[NEW, t('new_person')], ...people], NEW, { 'aria-label': t('deep_link'), testid: 'link-opener' });
  const sure = await ask({
    title: t('deep_link'),
    content: [who, h('p', { class: 'hint' }, t('deep_link_hint', { payload }))],
    actions: [
      { value: 'cancel', text: t('cancel') },
      { value: 'yes', text: t('open'), kind: 'primary' },
    ],
    testid: 'link-dialog',
  });
  if (!sure) return;
  if (who.value === NEW) {
    await askForPerson(payload);
    return;
  }
  const conversation = workspace.open(Number(who.value), true);
  await conversation.say(`/start ${payload}`);
}
