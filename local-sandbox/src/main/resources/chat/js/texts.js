import { preferences } from './preferences.js';
import { Signal } from './signal.js';
import { english } from './texts-en.js';
import { russian } from './texts-ru.js';

const LANGUAGES = { ru: russian, en: english };
/** A greeting or a name alone tells nothing of the language of a bot. */
const TELLING_LETTERS = 12;
let chosen = LANGUAGES[preferences.read('language', '')] !== undefined;
let language = chosen ? preferences.read('language') : navigator.language.startsWith('ru') ? 'ru' : 'en';

export const languageChanged = new Signal();

export function currentLanguage() {
  return language;
}

export function switchLanguage() {
  language = language === 'ru' ? 'en' : 'ru';
  chosen = true;
  preferences.write('language', language);
  languageChanged.emit(language);
}

/** Speaks as the bot does, until somebody chooses a language. */
export function followTexts(texts) {
  const spoken = languageOf(texts.join(' '));
  if (chosen || !spoken || spoken === language) return;
  language = spoken;
  languageChanged.emit(language);
}

/** Links, names of people and commands are Latin in every language. */
function languageOf(text) {
  const words = text.replace(/\S*[/@.]\S+/g, ' ');
  const russianLetters = words.match(/[а-яё]/gi)?.length ?? 0;
  const englishLetters = words.match(/[a-z]/gi)?.length ?? 0;
  if (russianLetters + englishLetters < TELLING_LETTERS) return null;
  return russianLetters >= englishLetters ? 'ru' : 'en';
}

/** The text of a key; `{name}` in it is replaced by a value. A text may also be a function of the values. */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key];
  if (text === undefined) throw new Error(`no text for ${key}`);
  if (typeof text === 'function') return text(values);
  return text.replace(/\{(\w+)}/g, (_, name) => String(values[name]));
}

const MINUTE_S = 60;
const KILOBYTE = 1024;

export function clock(unixSeconds) {
  return new Date(unixSeconds * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function clockWithSeconds(unixMillis) {
  return new Date(unixMillis).toLocaleTimeString(language, { hourCycle: 'h23' });
}

export function day(unixSeconds) {
  const date = new Date(unixSeconds * 1000);
  if (date.toDateString() === new Date().toDateString()) return t('today');
  return date.toLocaleDateString(language, { day: 'numeric', month: 'long' });
}

/** 4:05 or 1:02:03. */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / MINUTE_S);
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(whole % MINUTE_S)}`
    : `${minutes}:${pad(whole % MINUTE_S)}`;
}

export function fileSize(bytes) {
  if (bytes < KILOBYTE) return `${bytes} ${t('bytes')}`;
  const [size, unit] = bytes < KILOBYTE ** 2 ? [bytes / KILOBYTE, 'kilobytes'] : [bytes / KILOBYTE ** 2, 'megabytes'];
  return `${size.toLocaleString(language, { maximumFractionDigits: 1 })} ${t(unit)}`;
}

export function distance(metres) {
  if (metres < 1000) return `${Math.round(metres)} ${t('metres')}`;
  return `${(metres / 1000).toLocaleString(language, { maximumFractionDigits: 2 })} ${t('kilometres')}`;
}
