import { control } from './control.js';
import { askForm } from './dialogs.js';
import { field, h } from './dom.js';
import { t } from './texts.js';

/** Opens the browser's file chooser. */
export function chooseFile(accept, chosen) {
  const input = h('input', { type: 'file', accept, class: 'hidden', testid: 'file-input' });
  input.addEventListener('change', () => {
    input.remove();
    if (input.files.length > 0) chosen(input.files[0]);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

/** Shows the photo before it goes, with what was typed as its caption. */
export async function sendPhoto(conversation, file, text) {
  const preview = URL.createObjectURL(file);
  const caption = h('input', { type: 'text', maxlength: '1024', value: text?.value ?? '', testid: 'caption' });
  const sure = await askForm(
    {
      title: t('send_photo'),
      content: [h('img', { class: 'photo-preview', src: preview, alt: file.name }), field(t('caption'), caption)],
      testid: 'photo-dialog',
    },
    t('send'),
  );
  URL.revokeObjectURL(preview);
  if (!sure) return;
  const sent = await conversation.attempt(() => control.sendPhoto(conversation.user.id, file, caption.value.trim()));
  if (sent && text) text.value = conversation.draft = '';
}
