/**
 * Builds an element. Properties: `class`, `testid` (data-testid), `on` (listeners by event), `style` (an object),
 * `data` (dataset); booleans and the rest become attributes, null and undefined are left out.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') element.className = value;
    else if (name === 'testid') element.dataset.testid = value;
    else if (name === 'data') Object.assign(element.dataset, value);
    else if (name === 'style') Object.assign(element.style, value);
    else if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(element, child);
    else element.append(child);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** Icons drawn on a 24×24 grid with one stroked path each. */
const ICONS = {
  send: 'M4 12l16-8-6 16-3-7z',
  attach: 'M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 5 5l-8.5 8.4a1.7 1.7 0 0 1-2.5-2.4L14.5 7.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  keyboard: 'M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M18 10.5h.01M8 14h8',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  more: 'M12 5h.01M12 12h.01M12 19h.01',
  pin: 'M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4.5-5.5 8-5.5s7 1.5 8 5.5',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.7-4 3.3-5.5 6.5-5.5s5.8 1.5 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .8 3 2.5 3.5 5',
  log: 'M5 6h14M5 10h14M5 14h9M5 18h6',
  fault: 'M13 3L5 14h6l-1 7 9-12h-6z',
  settings: 'M5 7h9M18 7h1M5 12h1M10 12h9M5 17h9M18 17h1M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM16 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5',
  auto: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  columns: 'M4 5h7v14H4zM14 5h6v14h-6z',
  down: 'M12 5v14M6 13l6 6 6-6',
  chevron: 'M7 10l5 5 5-5',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M7 7h10v10H7z',
  target: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 2v4M12 18v4M2 12h4M18 12h4M12 12h.01',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  phone: 'M6 3h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4 5a2 2 0 0 1 2-2z',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  forward: 'M13 6l6 6-6 6M19 12H5',
  restart: 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-1 4',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only an icon; its name is for screen readers and the tooltip. */
export function iconButton(name, label, testid, click, more = {}) {
  return h(
    'button',
    { type: 'button', class: 'icon-button', title: label, 'aria-label': label, testid, on: { click }, ...more },
    icon(name),
  );
}

/** A labelled row of a form. */
export function field(label, control, hint) {
  return h('label', { class: 'field' }, h('span', { class: 'field-label' }, label), control, hint && h('small', {}, hint));
}

/** A select from [value, text] pairs. */
export function select(options, value, properties = {}) {
  const element = h(
    'select',
    properties,
    options.map(([key, text]) => h('option', { value: key }, text)),
  );
  element.value = String(value);
  return element;
}

/** One of a few, as buttons in a row: a radio group with arrow keys, as screen readers expect it. */
export function segments(label, options, value, change, testid) {
  const buttons = options.map(([key, text, hint]) =>
    h(
      'button',
      {
        type: 'button',
        role: 'radio',
        class: 'segment',
        title: hint,
        testid: testid && `${testid}-${key}`,
        data: { key: String(key) },
        on: { click: () => pick(key) },
      },
      text,
    ),
  );
  const group = h('div', { role: 'radiogroup', 'aria-label': label, class: 'segments', testid }, buttons);
  const mark = (chosen) => {
    for (const button of buttons) {
      const on = button.dataset.key === String(chosen);
      button.setAttribute('aria-checked', String(on));
      button.tabIndex = on ? 0 : -1;
    }
  };
  const pick = (key) => {
    mark(key);
    change(key);
  };
  group.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const free = buttons.filter((button) => !button.disabled);
    const next = free[(free.indexOf(document.activeElement) + step + free.length) % free.length];
    next.focus();
    next.click();
  });
  mark(value);
  return { element: group, mark, buttons };
}
