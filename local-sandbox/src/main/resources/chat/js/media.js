import { control } from './control.js';
import { h, iconButton } from './dom.js';
import { t } from './texts.js';

const LARGEST_WIDTH_PX = 420;
const LARGEST_HEIGHT_PX = 420;

/** The largest of a photo's sizes. */
export function largest(sizes) {
  return sizes.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best));
}

/** One photo or video in the proportions it has; its place is kept before it is loaded. */
export function singleMedia(message) {
  const { width, height } = message.photo ? largest(message.photo) : message.video;
  const element = medium(message);
  const scale = Math.min(LARGEST_WIDTH_PX / width, LARGEST_HEIGHT_PX / height, 1);
  if (width > 0 && height > 0) {
    element.style.aspectRatio = `${width} / ${height}`;
    element.style.width = `${Math.max(160, Math.round(width * scale))}px`;
  }
  return h('div', { class: 'media' }, element);
}

/** An album: two to a row, the first one across the row when their number is odd. */
export function album(messages) {
  return h('div', { class: messages.length % 2 === 1 ? 'media album odd' : 'media album', testid: 'album' }, messages.map(medium));
}

function medium(message) {
  return message.photo ? photo(message) : video(message.video);
}

function photo(message) {
  const source = control.fileAddress(largest(message.photo).file_id);
  const name = message.caption?.slice(0, 80) ?? t('photo');
  return h(
    'button',
    { type: 'button', class: 'photo', 'aria-label': `${t('open_photo')}: ${name}`, testid: 'photo', on: { click: () => showLarge(source, name) } },
    h('img', { src: source, alt: name, loading: 'lazy' }),
  );
}

function video({ file_id: fileId }) {
  return h('video', {
    class: 'video',
    src: control.fileAddress(fileId),
    controls: true,
    preload: 'metadata',
    playsinline: true,
    'aria-label': t('video'),
    testid: 'video',
  });
}

function showLarge(source, name) {
  const dialog = h('dialog', { class: 'viewer', 'aria-label': name, testid: 'viewer' });
  dialog.append(
    iconButton('close', t('close'), 'viewer-close', () => dialog.close()),
    h('img', { src: source, alt: name, on: { click: () => dialog.close() } }),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
