import { control } from './control.js';
import { gathered, Signal } from './signal.js';
import { Sharing } from './sharing.js';

const READ_GAP_MS = 120;
const ACTION_LASTS_MS = 5000;
/** Telegram's clients stop waiting for the answer to a press after about this time. */
const PRESS_PATIENCE_MS = 15_000;

/** One person's chat with the bot as the page knows it; views listen to it and come and go. */
export class Conversation {
  changed = new Signal();
  /** A callback answer that came while the page was open. */
  answered = new Signal();
  /** A sentence that has to be shown to the person. */
  said = new Signal();

  user;
  loaded = false;
  gone = false;
  blocked = false;
  deleted = false;
  started = false;
  messages = [];
  /** The bot as this person sees it. */
  bot = { description: '', short_description: '', commands: [] };
  keyboard = null;
  keyboardShown = true;
  action = null;
  draft = '';
  revealed = new Set();
  /** Where each live location went, by message: the chat tells only the present position. */
  trails = new Map();

  #waiting = new Map();
  #answersSeen = null;
  #actionOver = 0;

  constructor(user) {
    this.user = user;
    this.sharing = new Sharing(this);
    this.refresh = gathered(() => this.#read(), () => READ_GAP_MS);
    this.refreshBot = gathered(() => this.#readBot(), () => READ_GAP_MS);
  }

  async #read() {
    if (!this.changed.heard) return; // reading a chat marks it as read, and nobody looks at it any more
    try {
      this.#take(await control.chat(this.user.id));
    } catch (failure) {
      if (failure.status === 404) this.gone = true;
      else this.said.emit(failure.message);
    }
    this.changed.emit();
  }

  async #readBot() {
    try {
      this.bot = await control.botFor(this.user.id);
    } catch (failure) {
      if (failure.status !== 404) this.said.emit(failure.message);
    }
    this.changed.emit();
  }

  #take(view) {
    if (JSON.stringify(view.keyboard) !== JSON.stringify(this.keyboard)) this.keyboardShown = true;
    this.loaded = true;
    this.user = view.user;
    this.blocked = view.blocked;
    this.deleted = Boolean(view.deleted);
    this.started = view.started;
    this.messages = view.messages;
    this.keyboard = view.keyboard;
    this.action = view.chat_action;
    for (const message of this.messages) if (message.location) this.#remember(message);
    this.#takeAnswers(view.callback_answers);
    this.sharing.notice(this.messages);
    // The end of a chat action is no event: it is over when it was not renewed in time.
    clearTimeout(this.#actionOver);
    if (this.action) this.#actionOver = setTimeout(this.refresh, ACTION_LASTS_MS);
  }

  #remember({ message_id: id, location }) {
    const trail = this.trails.get(id) ?? [];
    const last = trail.at(-1);
    if (last && last.lat === location.latitude && last.lon === location.longitude) return;
    trail.push({ lat: location.latitude, lon: location.longitude });
    this.trails.set(id, trail);
  }

  /** Answers have no number of their own: an answer is new when there are more of its kind than before. */
  #takeAnswers(answers) {
    const counts = new Map();
    for (const answer of answers) {
      const key = JSON.stringify(answer);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (this.#answersSeen && counts.get(key) > (this.#answersSeen.get(key) ?? 0)) {
        this.#waiting.delete(pressKey(answer.message_id, answer.data));
        this.answered.emit(answer);
      }
    }
    this.#answersSeen = counts;
  }

  /** Runs a call of the person; a refusal is shown, not thrown. Answers whether it went through. */
  async attempt(call) {
    try {
      await call();
      return true;
    } catch (failure) {
      this.said.emit(failure.message);
      return false;
    } finally {
      this.refresh();
    }
  }

  say(text) {
    return this.attempt(() => control.say(this.user.id, text));
  }

  waitsFor(messageId, data) {
    return this.#waiting.has(pressKey(messageId, data));
  }

  async press(messageId, data, silent) {
    const key = pressKey(messageId, data);
    const pressed = {};
    this.#waiting.set(key, pressed);
    this.changed.emit();
    const taken = await this.attempt(() => control.press(this.user.id, messageId, data));
    const stop = () => {
      if (this.#waiting.get(key) !== pressed) return;
      this.#waiting.delete(key);
      if (taken) this.said.emit(silent);
      this.changed.emit();
    };
    setTimeout(stop, taken ? PRESS_PATIENCE_MS : 0);
  }
}

function pressKey(messageId, data) {
  return `${messageId}:${data}`;
}
