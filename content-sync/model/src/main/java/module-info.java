/** What is shown and why it may be trusted: no files, sockets or databases in here. */
@org.jspecify.annotations.NullMarked
module openhall.model {
  requires static org.jspecify;
  requires tools.jackson.databind;
}
