// A short story against services that run, with the sandbox as Telegram: somebody registers, walks, is paid and orders
// nothing; a partner uploads pickup points and reads the orders; somebody without a key is refused.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

const sandbox = process.env.SANDBOX ?? 'http://localhost:8082';
const partnerApi = process.env.PARTNER_API ?? 'http://localhost:8000';
const apiKey = process.env.API_KEY ?? 'local-key';
const id = 700_000 + Math.floor(Math.random() * 90_000);
const person = `${sandbox}/sandbox/users/${id}`;

const call = async (method, address, body) => {
  const answer = await fetch(address, { method, body: body && JSON.stringify(body) });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${address}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : {};
};

const act = (what, body) => call('POST', `${person}${what}?wait=true&timeout_ms=20000`, body);
const says = (text) => act('/messages', { text });
const messages = async () => (await call('GET', `${person}/chat`)).messages.reverse();

/** The newest button with these words, whatever emoji stands before them, as soon as the bot offers one. */
const presses = async (words) => {
  for (let tries = 0; tries < 60; tries++) {
    for (const message of await messages()) {
      const button = message.reply_markup?.inline_keyboard?.flat().find(({ text }) => text.includes(words));
      if (button) return act('/callbacks', { message_id: message.message_id, data: button.callback_data });
    }
    await pause(500);
  }
  throw new Error(`the bot offers no «${words}»: ${JSON.stringify((await messages()).slice(0, 3))}`);
};

const sees = async (words) => {
  for (let tries = 0; tries < 40; tries++) {
    if ((await messages()).some(({ text = '', caption = '' }) => (text + caption).includes(words))) return;
    await pause(500);
  }
  throw new Error(`the bot does not say «${words}»: ${JSON.stringify((await messages()).slice(0, 3))}`);
};

const story = async () => {
  await call('POST', `${sandbox}/sandbox/users`, { id, first_name: 'Анна', language_code: 'ru' });
  await says('/start');
  await presses('Соглашаюсь');
  await act('/contact', { phone_number: `+7999${String(id).padStart(7, '0')}` });
  await presses('Пропустить');
  await presses('Начать прогулку');
  await presses('Гуляю с собакой');
  const start = Math.floor(Date.now() / 1000) - 900;
  const place = (step) => ({ latitude: 55.751 + step * 0.0003, longitude: 37.618, horizontal_accuracy: 8, date: start + step * 30 });
  const live = await act('/location', { ...place(0), live_period: 3600 });
  for (let step = 1; step <= 25; step++) {
    await call('PATCH', `${person}/location/${live.message_id}?wait=true&quiet_ms=50`, place(step));
  }
  await presses('Завершить прогулку');
  await sees('Начислено');
  await says('/catalog');
};

const partner = async () => {
  const points = [{ id: 'smoke', full_address: 'Москва Ленинградский проспект 75 к1А' }];
  const headers = { API_Key: apiKey, 'Content-Type': 'application/json' };
  const upload = await fetch(`${partnerApi}/pvz`, { method: 'POST', headers, body: JSON.stringify(points) });
  assert.deepEqual(await upload.json(), { success: true, count: 1, message: 'Successfully saved 1 PVZ items' });
  for (const format of ['json', 'csv']) {
    const orders = await fetch(`${partnerApi}/order/2025-10-01-2025-10-17?format=${format}`, { headers });
    assert.equal(orders.status, 200);
  }
  assert.equal((await fetch(`${partnerApi}/order/2025-10-01-2025-10-17`)).status, 401);
};

await story();
await partner();
console.log('The story went well: registered, walked, paid; pickup points taken, orders given, a stranger refused.');
