package openhall.kiosk.printing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A request to a spooler, written from top to bottom (RFC 8010). One thread. */
final class IppRequest {

  /** What is asked (RFC 8011, 5.4.15). */
  enum Operation {
    PRINT_JOB(0x0002),
    CANCEL_JOB(0x0008),
    GET_JOB_ATTRIBUTES(0x0009),
    GET_JOBS(0x000A),
    GET_PRINTER_ATTRIBUTES(0x000B);

    private final int code;

    Operation(int code) {
      this.code = code;
    }
  }

  private static final int VERSION = 0x0200;
  private static final int OPERATION_GROUP = 0x01;
  private static final int JOB_GROUP = 0x02;
  private static final int END = 0x03;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int NAME = 0x42;
  private static final int KEYWORD = 0x44;
  private static final int URI = 0x45;
  private static final int CHARSET = 0x47;
  private static final int LANGUAGE = 0x48;
  private static final int MEDIA_TYPE = 0x49;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private IppRequest() {}

  /** A request about a printer as {@code user}. */
  static IppRequest about(Operation operation, String printer, String user) {
    var request = new IppRequest();
    request.begin(operation);
    return request.text(URI, "printer-uri", printer).text(NAME, "requesting-user-name", user);
  }

  IppRequest job(int number) {
    return value(
        INTEGER,
        "job-id",
        new byte[] {
          (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number
        });
  }

  /** Only this user's. */
  IppRequest mine() {
    return value(BOOLEAN, "my-jobs", new byte[] {1});
  }

  IppRequest named(String name) {
    return text(NAME, "job-name", name);
  }

  IppRequest pdf() {
    return text(MEDIA_TYPE, "document-format", "application/pdf");
  }

  /** From here on it is about the job. */
  IppRequest ofTheJob() {
    return tag(JOB_GROUP);
  }

  IppRequest keyword(String name, String value) {
    return text(KEYWORD, name, value);
  }

  byte[] end() {
    tag(END);
    return bytes.toByteArray();
  }

  private void begin(Operation operation) {
    try {
      out.writeShort(VERSION);
      out.writeShort(operation.code);
      out.writeInt(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tag(OPERATION_GROUP)
        .text(CHARSET, "attributes-charset", "utf-8")
        .text(LANGUAGE, "attributes-natural-language", "zh-cn");
  }

  private IppRequest tag(int tag) {
    bytes.write(tag);
    return this;
  }

  private IppRequest text(int tag, String name, String value) {
    return value(tag, name, value.getBytes(StandardCharsets.UTF_8));
  }

  private IppRequest value(int tag, String name, byte[] value) {
    try {
      out.writeByte(tag);
      out.writeShort(name.length());
      out.writeBytes(name);
      out.writeShort(value.length);
      out.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
