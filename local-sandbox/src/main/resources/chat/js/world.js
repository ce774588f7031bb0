import { control } from './control.js';
import { Conversation } from './conversation.js';
import { listenToSandbox } from './live.js';
import { gathered, Signal } from './signal.js';

const READ_GAP_MS = 300;

/** Everything the page knows of the sandbox, kept fresh by its event stream. */
class World {
  infoChanged = new Signal();
  peopleChanged = new Signal();
  connectionChanged = new Signal();
  called = new Signal();
  wasReset = new Signal();

  info = { bot: { first_name: '', username: '' }, commands: [], webhook: {}, settings: {} };
  people = [];
  peopleLoaded = false;
  connected = false;

  #conversations = new Map();

  refreshInfo = gathered(async () => {
    await this.#quietly(async () => {
      this.info = await control.info();
      this.infoChanged.emit();
    });
  }, () => READ_GAP_MS);

  /** A load run has people by the thousand, and each of their messages changes the list: the more, the rarer. */
  refreshPeople = gathered(async () => {
    await this.#quietly(async () => {
      this.people = await control.people();
      const known = new Set(this.people.map(({ user }) => user.id));
      for (const id of this.#conversations.keys()) if (!known.has(id)) this.#conversations.delete(id);
      this.peopleLoaded = true;
      this.peopleChanged.emit();
    });
  }, () => Math.max(READ_GAP_MS, this.people.length));

  start() {
    listenToSandbox({
      connected: () => this.#connection(true),
      lost: () => this.#connection(false),
      event: (event) => this.#happened(event),
    });
  }

  conversation(id) {
    const known = this.people.find(({ user }) => user.id === id);
    if (!this.#conversations.has(id) && known) this.#conversations.set(id, new Conversation(known.user));
    return this.#conversations.get(id);
  }

  /** What the bot itself wrote: its messages or, until it has said something, what it does by its commands. */
  textsOfBot() {
    const { bot, commands } = this.info;
    const said = this.people
      .map(({ last_message: message }) => message)
      .filter((message) => message?.from?.id === bot.id)
      .map(({ text, caption }) => text ?? caption ?? '');
    return said.length > 0 ? said : commands.map(({ description }) => description);
  }

  /** A sandbox that is gone or just starting shows in the connection mark; the next connection reads all again. */
  async #quietly(read) {
    try {
      await read();
    } catch (failure) {
      if (failure.status) throw failure;
      this.#connection(false);
    }
  }

  async #connection(connected) {
    this.connected = connected;
    this.connectionChanged.emit();
    if (!connected) return;
    await Promise.all([this.refreshInfo(), this.refreshPeople()]);
    for (const conversation of this.#conversations.values()) this.#refresh(conversation);
    this.called.emit();
  }

  /** Only a chat that is open is read: reading it is what makes its messages read. */
  #refresh(conversation) {
    if (conversation?.changed.heard) conversation.refresh();
  }

  #happened(event) {
    switch (event.type) {
      case 'chat':
        this.#refresh(this.#conversations.get(event.user_id));
        this.refreshPeople();
        break;
      case 'users':
        this.refreshPeople();
        break;
      case 'call':
        this.called.emit();
        break;
      case 'reset':
        this.#conversations.clear();
        this.wasReset.emit();
        this.refreshPeople();
        this.refreshInfo();
        this.called.emit();
        break;
    }
  }
}

export const world = new World();
