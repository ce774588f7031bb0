import { preferences } from './preferences.js';
import { Signal } from './signal.js';

const THEMES = ['auto', 'light', 'dark'];
let theme = preferences.read('theme', 'auto');
if (!THEMES.includes(theme)) theme = 'auto';

/** Also fires when the system goes dark in the evening. */
export const themeChanged = new Signal();

export function currentTheme() {
  return theme;
}

export function nextTheme() {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length];
  preferences.write('theme', theme);
  apply();
}

function apply() {
  document.documentElement.dataset.theme = theme;
  themeChanged.emit(theme);
}

apply();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => themeChanged.emit(theme));
