/** What Steps Bot is about: people, points and walks, without Telegram and without HTTP. */
package steps.domain;
