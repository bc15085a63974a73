package openhall.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import openhall.accounts.oidc.OidcClient;
import openhall.authoring.store.Database;

/**
 * Where the service keeps its things and where it listens.
 *
 * @param data directory of the database and the keys
 * @param database JDBC address of PostgreSQL instead of the embedded SQLite, with user and password
 *     in it
 * @param port 0 for any free one
 * @param publicUrl as people reach the service, when a proxy stands in front of it
 * @param certificate when the service itself speaks https
 * @param directory when the office has one that says who people are
 * @param preview where {@code openhall kiosk preview} draws on this machine
 */
public record Settings(
    Path data,
    Optional<String> database,
    String host,
    int port,
    Optional<String> publicUrl,
    Optional<Certificate> certificate,
    Optional<OidcClient> directory,
    Optional<URI> preview) {

  private static final String FILE = "content.db";

  /** On this machine only, for whoever works with its data. */
  static Settings local(Path data, Optional<String> database) {
    return new Settings(
        data,
        database,
        "127.0.0.1",
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** On this machine only, with the embedded database. */
  public static Settings local(Path data, int port) {
    return local(data, Optional.empty()).withPort(port);
  }

  Settings withPort(int next) {
    return new Settings(data, database, host, next, publicUrl, certificate, directory, preview);
  }

  Settings withCertificate(Certificate next) {
    return new Settings(
        data, database, host, port, publicUrl, Optional.of(next), directory, preview);
  }

  Settings withDirectory(OidcClient next) {
    return new Settings(
        data, database, host, port, publicUrl, certificate, Optional.of(next), preview);
  }

  Settings withPreview(URI next) {
    return new Settings(
        data, database, host, port, publicUrl, certificate, directory, Optional.of(next));
  }

  /** Whether people's browsers speak https with it. */
  boolean isHttps() {
    return publicUrl.map(url -> url.startsWith("https:")).orElse(certificate.isPresent());
  }

  /** The database, made if it is missing. */
  Database openDatabase() {
    return database.map(Database::postgresql).orElseGet(this::openSqlite);
  }

  /** The database, which must be there already. */
  Database openExisting() {
    Path file = data.resolve(FILE);
    if (database.isEmpty() && !Files.exists(file)) {
      throw new UncheckedIOException(new NoSuchFileException(file.toString()));
    }
    return openDatabase();
  }

  private Database openSqlite() {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Database.sqlite(data.resolve(FILE));
  }

  Path keys() {
    return data.resolve("keys");
  }
}
