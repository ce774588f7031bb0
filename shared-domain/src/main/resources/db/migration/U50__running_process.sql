drop table running_process;
