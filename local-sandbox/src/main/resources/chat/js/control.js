import { t } from './texts.js';

/** The control side said no, in its own plain sentence; status 0: it said nothing at all. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body, type = 'application/json') {
  const request = { method, headers: {} };
  if (body !== undefined) {
    request.headers['Content-Type'] = type;
    request.body = type === 'application/json' ? JSON.stringify(body) : body;
  }
  const response = await fetch(path, request).catch(() => {
    throw new Refused(0, t('connecting')); // nobody listens there, or the connection broke
  });
  const text = await response.text();
  const answer = parsed(text);
  if (!response.ok) throw new Refused(response.status, answer?.error ?? `${response.status} ${response.statusText}`);
  return answer;
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null; // not the control side's JSON (a proxy's page): the status tells the rest
  }
}

const person = (id) => `/sandbox/users/${id}`;

/** The control side of the sandbox, one function a call. */
export const control = {
  info: () => call('GET', '/sandbox/info'),
  settings: (changes) => call('PUT', '/sandbox/settings', changes),
  people: () => call('GET', '/sandbox/users'),
  addPerson: (details) => call('POST', '/sandbox/users', details),
  botFor: (id) => call('GET', `${person(id)}/bot`),
  chat: (id) => call('GET', `${person(id)}/chat`),
  say: (id, text) => call('POST', `${person(id)}/messages`, { text }),
  sendPhoto: (id, file, caption) =>
    call('POST', `${person(id)}/photo?caption=${encodeURIComponent(caption)}`, file, file.type || 'image/jpeg'),
  shareContact: (id, contact) => call('POST', `${person(id)}/contact`, contact),
  shareLocation: (id, location) => call('POST', `${person(id)}/location`, location),
  moveLocation: (id, messageId, location) => call('PATCH', `${person(id)}/location/${messageId}`, location),
  stopLocation: (id, messageId, date) => call('DELETE', `${person(id)}/location/${messageId}`, { date }),
  press: (id, messageId, data) => call('POST', `${person(id)}/callbacks`, { message_id: messageId, data }),
  block: (id) => call('POST', `${person(id)}/block`),
  unblock: (id) => call('POST', `${person(id)}/unblock`),
  deleteAccount: (id) => call('POST', `${person(id)}/delete`),
  calls: (since, limit) => call('GET', `/sandbox/calls?since=${since}&limit=${limit}`),
  deliveries: (since) => call('GET', `/sandbox/updates?since=${since}`),
  faults: () => call('GET', '/sandbox/faults'),
  addFault: (fault) => call('POST', '/sandbox/faults', fault),
  clearFaults: () => call('DELETE', '/sandbox/faults'),
  clearFault: (id) => call('DELETE', `/sandbox/faults/${id}`),
  weather: (weather) => call('PUT', '/sandbox/weather', weather),
  /** The webhook and the commands stay: a bot that runs has set them only once. */
  reset: () => call('POST', '/sandbox/reset?keep=webhook'),
  fileAddress: (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}`,
};
