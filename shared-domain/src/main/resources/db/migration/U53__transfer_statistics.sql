alter table transfer
  alter column debit_account_id reset (n_distinct),
  alter column credit_account_id reset (n_distinct);
