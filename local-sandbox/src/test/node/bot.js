// A small bot written with grammY. It knows nothing of the sandbox but the address of the Bot API.
// Arguments: address of the Bot API, "polling" or "webhook".
import { createServer } from 'node:http';
import { Bot, InlineKeyboard, InputFile, Keyboard, webhookCallback } from 'grammy';

const [apiRoot, mode] = process.argv.slice(2);
const bot = new Bot(process.env.BOT_TOKEN, { client: { apiRoot } });

bot.command('start', (ctx) =>
  ctx.reply(`Здравствуйте, <b>${ctx.from.first_name}</b>! Код: ${ctx.match}`, {
    parse_mode: 'HTML',
    reply_markup: new InlineKeyboard().text('Соглашаюсь', 'agree').row().url('Правила', 'https://example.org/rules'),
  }),
);
bot.callbackQuery('agree', async (ctx) => {
  await ctx.answerCallbackQuery({ text: 'Принято', show_alert: true });
  await ctx.editMessageText('Согласие получено');
  await ctx.reply('Ваш номер?', {
    reply_markup: new Keyboard().requestContact('Поделиться номером телефона').resized().oneTime(),
  });
});
bot.on('message:contact', async (ctx) => {
  const own = ctx.msg.contact.user_id === ctx.from.id;
  await ctx.reply(own ? `Номер ${ctx.msg.contact.phone_number}` : 'Это чужой номер', {
    reply_markup: { remove_keyboard: true },
  });
});
bot.on('message:photo', async (ctx) => {
  const largest = ctx.msg.photo.at(-1);
  const file = await ctx.api.getFile(largest.file_id);
  await ctx.replyWithPhoto(largest.file_id, { caption: `${largest.width}x${largest.height} ${file.file_size}` });
  await ctx.replyWithDocument(new InputFile(Buffer.from('<gpx/>'), 'walk.gpx'));
});
bot.on('message:location', (ctx) => ctx.reply(`Начали: ${ctx.msg.location.live_period} с`));
bot.on('edited_message:location', (ctx) =>
  ctx.reply(ctx.editedMessage.location.live_period ? `Идём: ${ctx.editedMessage.location.latitude}` : 'Закончили'),
);
bot.on('message:text', async (ctx) => {
  await ctx.replyWithChatAction('typing');
  await ctx.reply('_не_ понимаю *вас*', { parse_mode: 'MarkdownV2' });
});
bot.on('my_chat_member', (ctx) => console.log(`standing ${ctx.myChatMember.new_chat_member.status}`));
bot.catch((error) => console.log(`error ${error.message}`));

await bot.api.setMyCommands([{ command: 'start', description: 'Начать' }]);
if (mode === 'webhook') {
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 'grammy-secret' }));
  server.listen(0, '127.0.0.1', async () => {
    const url = `http://127.0.0.1:${server.address().port}/`;
    await bot.api.setWebhook(url, { secret_token: 'grammy-secret' });
    console.log('ready');
  });
} else {
  bot.start({ onStart: () => console.log('ready') });
}
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
