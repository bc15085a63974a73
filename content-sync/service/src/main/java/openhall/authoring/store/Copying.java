package openhall.authoring.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Copies one database into another of the same make-up. Within a transaction on each. */
final class Copying {

  private static final String OF_FLYWAY = "flyway_schema_history";
  private static final int BATCH = 200;

  private final Connection from;
  private final Connection to;

  /** How many rows, and the sum of their hashes, which does not depend on their order. */
  private record Sum(long rows, BigInteger hashes) {}

  Copying(Handle from, Handle to) {
    this.from = from.getConnection();
    this.to = to.getConnection();
  }

  Map<String, Long> run() {
    try {
      var copied = new LinkedHashMap<String, Long>();
      List<String> tables = tables();
      for (String table : tables) {
        if (sum(to, table).rows() > 0) {
          throw new IllegalStateException("the database is not empty: " + table);
        }
      }
      for (String table : tables) {
        Sum sent = copy(table);
        if (!sum(to, table).equals(sent)) {
          throw new IllegalStateException("not all arrived: " + table);
        }
        copied.put(table, sent.rows());
      }
      return copied;
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Each behind those that it refers to. */
  private List<String> tables() throws SQLException {
    Map<String, Set<String>> waiting = new TreeMap<>();
    var data = from.getMetaData();
    try (ResultSet found = data.getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        waiting.put(found.getString("TABLE_NAME"), new HashSet<>());
      }
    }
    waiting.keySet().removeIf(table -> table.equals(OF_FLYWAY) || table.startsWith("sqlite_"));
    for (Map.Entry<String, Set<String>> table : waiting.entrySet()) {
      try (ResultSet keys = data.getImportedKeys(null, null, table.getKey())) {
        while (keys.next()) {
          table.getValue().add(keys.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
      table.getValue().remove(table.getKey());
    }
    var ordered = new ArrayList<String>();
    while (!waiting.isEmpty()) {
      List<String> free =
          waiting.entrySet().stream()
              .filter(table -> ordered.containsAll(table.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (free.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other: " + waiting.keySet());
      }
      ordered.addAll(free);
      waiting.keySet().removeAll(free);
    }
    return ordered;
  }

  private Sum copy(String table) throws SQLException {
    List<String> columns = columns(table);
    String names = String.join(", ", columns);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    BigInteger hashes = BigInteger.ZERO;
    long rows = 0;
    try (PreparedStatement read = from.prepareStatement("SELECT " + names + " FROM " + table);
        ResultSet row = read.executeQuery();
        PreparedStatement write =
            to.prepareStatement(
                "INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
      while (row.next()) {
        MessageDigest hash = sha256();
        for (int i = 1; i <= columns.size(); i++) {
          Object value = row.getObject(i);
          note(hash, value);
          write.setObject(i, value);
        }
        hashes = hashes.add(new BigInteger(1, hash.digest()));
        write.addBatch();
        rows++;
        if (rows % BATCH == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
    return new Sum(rows, hashes);
  }

  private Sum sum(Connection of, String table) throws SQLException {
    List<String> columns = columns(table);
    BigInteger hashes = BigInteger.ZERO;
    long rows = 0;
    try (PreparedStatement read =
        of.prepareStatement("SELECT " + String.join(", ", columns) + " FROM " + table)) {
      read.setFetchSize(BATCH);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          MessageDigest hash = sha256();
          for (int i = 1; i <= columns.size(); i++) {
            note(hash, row.getObject(i));
          }
          hashes = hashes.add(new BigInteger(1, hash.digest()));
          rows++;
        }
      }
    }
    return new Sum(rows, hashes);
  }

  private List<String> columns(String table) throws SQLException {
    var columns = new ArrayList<String>();
    try (ResultSet found = from.getMetaData().getColumns(null, null, table, "%")) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  /** A value with its length before it, so that no two rows look alike; a number as its digits. */
  private static void note(MessageDigest hash, @org.jspecify.annotations.Nullable Object value) {
    byte[] bytes =
        value instanceof byte[] raw ? raw : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    hash.update((bytes.length + (value == null ? " null " : " ")).getBytes(StandardCharsets.UTF_8));
    hash.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
