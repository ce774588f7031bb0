drop table send_budget;
