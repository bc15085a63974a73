package openhall.kiosk.printing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a spooler answers (RFC 8010): a status and attributes by name, every value as text. Where
 * several groups hold the same name, their values follow each other. Immutable.
 */
record IppAnswer(int status, Map<String, List<String>> attributes) {

  static final int NOT_POSSIBLE = 0x0404;
  static final int NOT_FOUND = 0x0406;
  static final int NOT_ACCEPTING = 0x0506;

  private static final int FIRST_FAILURE = 0x0100;
  private static final int END = 0x03;
  private static final int FIRST_VALUE_TAG = 0x10;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int ENUM = 0x23;

  /** Reads an answer; whatever is no answer is an {@link IOException}. */
  static IppAnswer read(byte[] bytes) throws IOException {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.readUnsignedShort();
      int status = in.readUnsignedShort();
      in.readInt();
      var attributes = new LinkedHashMap<String, List<String>>();
      String name = "";
      for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
        if (tag < FIRST_VALUE_TAG) {
          continue;
        }
        String own = new String(block(in), StandardCharsets.UTF_8);
        name = own.isEmpty() ? name : own;
        attributes.computeIfAbsent(name, _ -> new ArrayList<>()).add(value(tag, block(in)));
      }
      attributes.replaceAll((_, values) -> List.copyOf(values));
      return new IppAnswer(status, Map.copyOf(attributes));
    } catch (EOFException e) {
      throw new IOException("Expected an IPP answer, got one that ends early", e);
    }
  }

  boolean isFine() {
    return status < FIRST_FAILURE;
  }

  List<String> all(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  private static byte[] block(DataInputStream in) throws IOException {
    var bytes = new byte[in.readUnsignedShort()];
    in.readFully(bytes);
    return bytes;
  }

  private static String value(int tag, byte[] bytes) throws IOException {
    return switch (tag) {
      case INTEGER, ENUM -> Integer.toString(number(bytes));
      case BOOLEAN -> Boolean.toString(bytes.length == 1 && bytes[0] == 1);
      default -> new String(bytes, StandardCharsets.UTF_8);
    };
  }

  private static int number(byte[] bytes) throws EOFException {
    if (bytes.length != Integer.BYTES) {
      throw new EOFException("a number of " + bytes.length + " bytes");
    }
    return ByteBuffer.wrap(bytes).getInt();
  }
}
