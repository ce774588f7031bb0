// What Prometheus would see while all is well, and what changes when the thing breaks that an alert watches. One value a minute for an hour and a half;
// Prometheus's notation of tests: '0+5x90' begins at 0 and grows by 5. The tests in SEEN_BY break those things for real.
const NAMESPACE = 'namespace="steps-bot"';
const BOT = `${NAMESPACE}, service="bot-service", instance="a"`;
const ADMIN = `${NAMESPACE}, service="admin-api-service", instance="b"`;
const ALWAYS = 'x90';

export const WELL = {
  [`up{${BOT}}`]: `1${ALWAYS}`,
  [`up{${ADMIN}}`]: `1${ALWAYS}`,
  [`steps_books_accounts_off{${BOT}}`]: `0${ALWAYS}`,
  [`steps_rollups_off{${BOT}}`]: `0${ALWAYS}`,
  [`steps_updates_failed_total{${BOT}}`]: `3${ALWAYS}`,
  [`steps_updates_queued{${BOT}}`]: `4${ALWAYS}`,
  [`steps_updates_lag_seconds_bucket{${BOT}, le="2.0"}`]: `0+600${ALWAYS}`,
  [`steps_updates_lag_seconds_bucket{${BOT}, le="60.0"}`]: `0+600${ALWAYS}`,
  [`steps_updates_lag_seconds_bucket{${BOT}, le="+Inf"}`]: `0+600${ALWAYS}`,
  [`steps_updates_turn_seconds_bucket{${BOT}, le="0.1"}`]: `0+600${ALWAYS}`,
  [`steps_updates_turn_seconds_bucket{${BOT}, le="4.0"}`]: `0+600${ALWAYS}`,
  [`steps_updates_turn_seconds_bucket{${BOT}, le="+Inf"}`]: `0+600${ALWAYS}`,
  [`steps_replies_unsent{${BOT}}`]: `10${ALWAYS}`,
  [`steps_deliveries_due{${BOT}}`]: `10${ALWAYS}`,
  [`steps_broadcasts_due{${BOT}}`]: `1${ALWAYS}`,
  [`steps_broadcasts_refused{${BOT}}`]: `0${ALWAYS}`,
  [`steps_broadcasts_attempts_total{${BOT}, outcome="sent"}`]: `0+1800${ALWAYS}`,
  [`steps_broadcasts_attempts_total{${BOT}, outcome="refused"}`]: `0+10${ALWAYS}`,
  [`steps_telegram_pace{${BOT}}`]: `1${ALWAYS}`,
  [`steps_telegram_calls_seconds_count{${BOT}, outcome="done"}`]: `0+900${ALWAYS}`,
  [`steps_telegram_calls_seconds_count{${BOT}, outcome="unreachable"}`]: `0+1${ALWAYS}`,
  [`http_server_requests_seconds_count{${ADMIN}, status="200"}`]: `0+60${ALWAYS}`,
  [`http_server_requests_seconds_count{${ADMIN}, status="500"}`]: `0${ALWAYS}`,
  [`steps_webhooks_total{${ADMIN}, outcome="delivered"}`]: `0+5${ALWAYS}`,
  [`steps_webhooks_total{${ADMIN}, outcome="failed"}`]: `0+1${ALWAYS}`,
  [`steps_webhooks_total{${ADMIN}, outcome="given_up"}`]: `0${ALWAYS}`,
  [`process_files_open_files{${BOT}}`]: `300${ALWAYS}`,
  [`process_files_max_files{${BOT}}`]: `1024${ALWAYS}`,
};

const DOMAIN = 'shared-domain/src/test/java/steps';
const BOTS = 'bot-service/src/test/java/steps/bot';
const ADMINS = 'admin-api-service/src/test/java/steps/admin';

/** Which test breaks the thing itself, and sees this metric or figure move. Whether a process is there is seen by Prometheus alone; what its files are, by the kernel. */
export const SEEN_BY = {
  BooksDoNotBalance: [`${BOTS}/ledger/BooksJobTest.java`, 'steps.books.accounts.off'],
  FiguresDiffer: [`${BOTS}/figures/RollupJobTest.java`, 'steps.rollups.off'],
  UpdatesFail: [`${BOTS}/dialog/engine/ConversationStoryTest.java`, 'steps.updates.failed'],
  UpdatesWait: [`${BOTS}/telegram/HeldRowStoryTest.java`, 'steps.updates.queued'],
  UpdatesComeLate: [`${BOTS}/telegram/BotMetricNamesTest.java`, 'steps.updates.lag'],
  TurnsAreSlow: [`${BOTS}/telegram/HeldRowStoryTest.java`, 'steps.updates.turn'],
  RepliesWait: [`${BOTS}/telegram/TelegramAwayStoryTest.java`, 'steps.replies.unsent'],
  DeliveriesWait: [`${DOMAIN}/domain/delivery/OutboxTest.java`, 'countDue'],
  BroadcastStandsStill: [`${DOMAIN}/domain/broadcast/report/BacklogTest.java`, 'steps.broadcasts.due'],
  BroadcastIsRefused: [`${BOTS}/broadcast/BroadcastMetricsTest.java`, 'steps.broadcasts.refused'],
  BroadcastGetsLost: [`${BOTS}/broadcast/BroadcastMetricsTest.java`, 'steps.broadcasts.attempts'],
  TelegramIsOutOfReach: [`${BOTS}/telegram/TelegramAwayStoryTest.java`, 'steps.telegram.calls'],
  TelegramSlowsUsDown: [`${BOTS}/telegram/limits/ComplaintsStoryTest.java`, 'steps.telegram.pace'],
  PartnerApiFails: [`${ADMINS}/partner/DatabaseAwayTest.java`, 'http.server.requests'],
  WebhooksFail: [`${ADMINS}/webhook/WebhooksTest.java`, 'count("failed")'],
  WebhooksAreGivenUp: [`${ADMINS}/webhook/WebhooksTest.java`, 'count("given_up")'],
};

/** By alert: what is seen instead, and the value that its summary then tells, if it does. */
export const BROKEN = {
  BotIsDown: [{ [`up{${BOT}}`]: `0${ALWAYS}` }],
  PartnerApiIsDown: [{ [`up{${ADMIN}}`]: `_${ALWAYS}` }, , { namespace: 'steps-bot', service: 'admin-api-service' }],
  BooksDoNotBalance: [{ [`steps_books_accounts_off{${BOT}}`]: `2${ALWAYS}` }, 2],
  FiguresDiffer: [{ [`steps_rollups_off{${BOT}}`]: `1${ALWAYS}` }, 1],
  UpdatesFail: [{ [`steps_updates_failed_total{${BOT}}`]: '3x80 4x10' }],
  UpdatesWait: [{ [`steps_updates_queued{${BOT}}`]: `501${ALWAYS}` }, 501],
  UpdatesComeLate: [{ [`steps_updates_lag_seconds_bucket{${BOT}, le="2.0"}`]: `0+0${ALWAYS}` }, 57.1],
  TurnsAreSlow: [{ [`steps_updates_turn_seconds_bucket{${BOT}, le="0.1"}`]: `0+500${ALWAYS}` }, 3.766],
  RepliesWait: [{ [`steps_replies_unsent{${BOT}}`]: `1001${ALWAYS}` }, 1001],
  DeliveriesWait: [{ [`steps_deliveries_due{${BOT}}`]: `10001${ALWAYS}` }, '10001'],
  BroadcastStandsStill: [
    {
      [`steps_broadcasts_attempts_total{${BOT}, outcome="sent"}`]: `700${ALWAYS}`,
      [`steps_broadcasts_attempts_total{${BOT}, outcome="refused"}`]: `7${ALWAYS}`,
    },
    1,
  ],
  BroadcastIsRefused: [{ [`steps_broadcasts_refused{${BOT}}`]: `1${ALWAYS}` }, 1],
  BroadcastGetsLost: [{ [`steps_broadcasts_attempts_total{${BOT}, outcome="refused"}`]: `0+180${ALWAYS}` }],
  TelegramIsOutOfReach: [{ [`steps_telegram_calls_seconds_count{${BOT}, outcome="unreachable"}`]: `0+1800${ALWAYS}` }, 30],
  TelegramSlowsUsDown: [{ [`steps_telegram_pace{${BOT}}`]: `0.25${ALWAYS}` }, 0.25],
  PartnerApiFails: [{ [`http_server_requests_seconds_count{${ADMIN}, status="500"}`]: `0+6${ALWAYS}` }],
  WebhooksFail: [{ [`steps_webhooks_total{${ADMIN}, outcome="failed"}`]: `0+6${ALWAYS}` }, 180],
  WebhooksAreGivenUp: [{ [`steps_webhooks_total{${ADMIN}, outcome="given_up"}`]: '0x80 1x10' }],
  ProcessIsShortOfFiles: [{ [`process_files_open_files{${BOT}}`]: `900${ALWAYS}` }],
};
