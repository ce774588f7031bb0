drop table panel_telegram;
