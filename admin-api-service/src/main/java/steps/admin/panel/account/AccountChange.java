package steps.admin.panel.account;

/** What became of the wish to change an account. */
public sealed interface AccountChange {
    record Done(long id) implements AccountChange {}

    record NameTaken() implements AccountChange {}

    record BadName() implements AccountChange {}

    record PasswordTooShort(int shortest) implements AccountChange {}

    record WrongPassword() implements AccountChange {}

    /** Without an owner nobody could give rights any more. */
    record LastOwner() implements AccountChange {}

    record Unknown() implements AccountChange {}
}
