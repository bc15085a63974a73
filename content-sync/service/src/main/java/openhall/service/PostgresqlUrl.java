package openhall.service;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The one setting that replaces the embedded SQLite by PostgreSQL. */
final class PostgresqlUrl implements ITypeConverter<String> {

  private static final String SCHEME = "jdbc:postgresql:";

  @Override
  public String convert(String value) {
    if (!value.startsWith(SCHEME)) {
      throw new TypeConversionException("应以 " + SCHEME + " 开头 | expected " + SCHEME + "//…");
    }
    return value;
  }
}
