drop table telegram_webhook;
