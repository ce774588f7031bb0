import { preferences } from './preferences.js';

const FIRST_NAMES = [
  ['Анна', 'anna'], ['Борис', 'boris'], ['Вера', 'vera'], ['Глеб', 'gleb'], ['Дарья', 'daria'], ['Егор', 'egor'],
  ['Жанна', 'zhanna'], ['Иван', 'ivan'], ['Ксения', 'ksenia'], ['Лев', 'lev'], ['Мария', 'maria'], ['Никита', 'nikita'],
  ['Ольга', 'olga'], ['Павел', 'pavel'], ['Раиса', 'raisa'], ['Семён', 'semen'], ['Таисия', 'taisia'], ['Фёдор', 'fedor'],
];
const LAST_NAMES = ['Лебеденко', 'Черных', 'Мороз', 'Ковальчук', 'Заяц', 'Бондаренко', 'Долгих', 'Шевченко', 'Гончар', 'Седых'];

/** A person to start with, so that one press of Enter adds somebody; names in use are not suggested again. */
export function suggestedPerson(taken) {
  const free = FIRST_NAMES.filter(([name]) => !taken.has(name));
  const from = free.length > 0 ? free : FIRST_NAMES;
  const [first, latin] = from[Math.floor(Math.random() * from.length)];
  return {
    first_name: first,
    last_name: LAST_NAMES[Math.floor(Math.random() * LAST_NAMES.length)],
    username: `${latin}_${100 + Math.floor(Math.random() * 900)}`,
    language_code: 'ru',
  };
}

/** The phone number that a person offers: a plausible Russian mobile number, or what was typed here last time. */
export function phoneOf(userId) {
  return preferences.read(`phone.${userId}`, ordinaryPhone(userId));
}

export function rememberPhone(userId, phone) {
  preferences.write(`phone.${userId}`, phone);
}

const OPERATORS = ['903', '905', '909', '910', '915', '916', '917', '925', '926', '964', '977', '985', '999'];
const SPREAD = 7_368_787; // a prime: neighbouring ids get numbers that do not look alike

function ordinaryPhone(userId) {
  const number = ((userId % 1_000_000) * SPREAD) % 10_000_000;
  return `+7${OPERATORS[userId % OPERATORS.length]}${String(number).padStart(7, '0')}`;
}

export function fullName(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(' ') || `id ${user.id}`;
}

export function initials(user) {
  const letters = [user.first_name, user.last_name].filter(Boolean).map((name) => [...name][0]);
  return letters.join('').toUpperCase() || '?';
}
