/** One update of one person, ready to be sent. */
record Update(Kind kind, Person person, byte[] request) {}
