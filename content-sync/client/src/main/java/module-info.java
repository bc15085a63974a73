/** What a screen needs to stay current: store, search and synchronisation. */
@org.jspecify.annotations.NullMarked
module openhall.client {
  requires static org.jspecify;
  requires transitive openhall.model;
  requires java.sql;
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires io.helidon.webclient;
  requires pinyin;
  requires opencc4j;

  exports openhall.search;
  exports openhall.store;
  exports openhall.sync;
  exports openhall.sync.http;
  exports openhall.sync.stick;
}
