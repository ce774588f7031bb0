delete from bot_setting where key = 'product_low_stock';
drop table promo_stock_told;
alter table panel_telegram drop column notices;
