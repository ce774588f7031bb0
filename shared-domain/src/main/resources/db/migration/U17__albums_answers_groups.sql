drop table group_visit;
alter table conversation
  drop constraint conversation_answer,
  drop column album,
  drop column answer_message_id,
  drop column answered_state;
