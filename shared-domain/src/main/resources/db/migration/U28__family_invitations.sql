drop index users_username;
drop table family_invitation;
