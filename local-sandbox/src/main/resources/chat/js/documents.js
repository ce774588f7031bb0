import { control } from './control.js';
import { h, icon } from './dom.js';
import { fileSize, t } from './texts.js';

/** The documents of a message, or of an album of them, one under the other. */
export function documents(messages) {
  return h('div', { class: 'documents' }, messages.map(({ document }) => card(document)));
}

/** The whole card downloads: beside a long name a button would be easily missed on a phone. */
function card({ file_id: fileId, file_name: name, file_size: size }) {
  return h(
    'a',
    { class: 'document', href: control.fileAddress(fileId), download: name ?? true, testid: 'document' },
    h('span', { class: 'document-sign' }, icon('file')),
    h(
      'span',
      { class: 'document-about' },
      h('b', { dir: 'auto', testid: 'document-name' }, name ?? t('file')),
      h(
        'small',
        {},
        size !== undefined && [h('span', { testid: 'document-size' }, fileSize(size)), ' · '],
        h('span', { class: 'document-download' }, t('download')),
      ),
    ),
  );
}
