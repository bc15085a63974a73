/**
 * What is shown and why it may be trusted: no files, sockets or databases in here, but for the one
 * word that either program says to whoever watches it.
 */
@org.jspecify.annotations.NullMarked
module openhall.model {
  requires static org.jspecify;
  requires transitive tools.jackson.databind;
  requires org.bouncycastle.provider;

  exports openhall.content;
  exports openhall.content.json;
  exports openhall.supervisor;
  exports openhall.trust;
  exports openhall.trust.ed25519;
  exports openhall.trust.json;
  exports openhall.trust.pack;
  exports openhall.trust.sm2;
}
