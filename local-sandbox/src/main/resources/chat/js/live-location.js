import { control } from './control.js';

/** Telegram's period of a live location that lasts until it is stopped. */
export const FOREVER_S = 0x7fffffff;

/** One live location message of a person, as the telephone knows it that sends it. */
export class LiveLocation {
  constructor(userId, messageId, since, period) {
    this.userId = userId;
    this.messageId = messageId;
    /** Unix time, or null when it has no end. */
    this.endsAt = period === FOREVER_S ? null : since + period;
  }

  static async begin(userId, place, period, date) {
    const sent = await control.shareLocation(userId, { ...place, live_period: period, date });
    return new LiveLocation(userId, sent.message_id, date, period);
  }

  /** The one that a message of the chat shows. */
  static of(userId, { message_id: id, date, location }) {
    return new LiveLocation(userId, id, date, location.live_period);
  }

  isOver(now) {
    return this.endsAt !== null && now > this.endsAt;
  }

  move(place, date) {
    return control.moveLocation(this.userId, this.messageId, { ...place, date });
  }

  stop(date) {
    return control.stopLocation(this.userId, this.messageId, date);
  }
}
