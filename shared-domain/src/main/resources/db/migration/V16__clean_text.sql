-- How the stored search texts were made: the application, which alone can make them, brings them up to date by this number
-- after the schema.
alter table pickup_list add column search_version integer not null default 1;

-- What nobody sees in an e-mail, from now on left out when it is typed.
update users
   set email = regexp_replace(email, '[\u0085\u00a0\u00ad\u034f\u061c\u180b-\u180f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g')
 where email ~ '[\u0085\u00a0\u00ad\u034f\u061c\u180b-\u180f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]';
update "order"
   set email = regexp_replace(email, '[\u0085\u00a0\u00ad\u034f\u061c\u180b-\u180f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]', '', 'g')
 where email ~ '[\u0085\u00a0\u00ad\u034f\u061c\u180b-\u180f\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]';
