-- Where the policy is published; the built-in text is read while it is empty.
insert into bot_setting (key, kind, value, default_value, min_value, max_value, unit, title, description, position)
select 'privacy_policy_link', 'link', '', '', null, null, '', 'Политика обработки данных',
       'Ссылка на политику, которую открывают согласие и /privacy: https://…, t.me/… или @имя. Пусто: показывается встроенный текст.',
       max(position) + 1
  from bot_setting;
