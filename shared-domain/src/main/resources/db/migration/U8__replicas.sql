alter table conversation add column unsent jsonb not null default '{}';
update conversation
   set unsent = waiting.turns
  from (select chat_id,
               jsonb_object_agg(turn_id, jsonb_build_object('at', cast(extract(epoch from committed_at) as bigint),
                                                            'replies', replies)) as turns
          from unsent_turn group by chat_id) as waiting
 where conversation.chat_id = waiting.chat_id;
drop table unsent_turn, replica;
