import { control } from './control.js';
import { askForm } from './dialogs.js';
import { field, h, select } from './dom.js';
import { fullName, phoneOf, rememberPhone } from './people-data.js';
import { t } from './texts.js';
import { world } from './world.js';

/** A person whom nobody in the sandbox is: for a bot that has to refuse somebody else's contact. */
const STRANGER_ID = 900_000_001;

/** Lets the person confirm the number, or share another one or somebody else's contact on purpose. */
export async function askForContact(conversation, title) {
  const own = conversation.user.id;
  const others = world.people.map(({ user }) => user).filter(({ id }) => id !== own);
  const phone = h('input', {
    type: 'tel',
    required: true,
    autocomplete: 'off',
    value: phoneOf(own),
    testid: 'phone',
    autofocus: true,
  });
  const whose = select(
    [[own, t('own_contact')], ...others.map((user) => [user.id, fullName(user)]), [STRANGER_ID, t('stranger')]],
    own,
    { testid: 'whose-contact' },
  );
  whose.addEventListener('change', () => {
    phone.value = phoneOf(Number(whose.value));
  });
  const sure = await askForm(
    { title, content: [field(t('phone_number'), phone), field(t('whose_contact'), whose)], testid: 'contact-dialog' },
    t('share'),
  );
  if (!sure) return;
  const owner = Number(whose.value);
  rememberPhone(owner, phone.value);
  await conversation.attempt(() =>
    control.shareContact(own, { phone_number: phone.value.trim(), ...(owner !== own && { user_id: owner }) }),
  );
}
