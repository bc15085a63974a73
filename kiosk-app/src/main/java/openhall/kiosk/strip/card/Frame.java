package openhall.kiosk.strip.card;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * A frame of the example protocol (content-sync/docs/CARDS.md): AA 55, command, sequence, length,
 * payload, CRC-16/XMODEM. Immutable.
 */
final class Frame {

  static final int MOST = 4096;
  private static final int ANSWER = 0x80;
  private static final int START = 0xAA55;
  private static final int AROUND = 8;
  private static final int POLYNOMIAL = 0x1021;
  private static final int BYTE = 8;
  private static final int TOP = 0x8000;

  private final int command;
  private final int sequence;
  private final byte[] payload;

  Frame(int command, int sequence, byte[] payload) {
    if (payload.length > MOST) {
      throw new IllegalArgumentException(
          "Expected at most " + MOST + " bytes, got " + payload.length);
    }
    this.command = command;
    this.sequence = sequence;
    this.payload = payload.clone();
  }

  /** Whether it answers that one. */
  boolean answers(Frame question) {
    return command == (question.command | ANSWER) && sequence == question.sequence;
  }

  byte[] payload() {
    return payload.clone();
  }

  void write(OutputStream out) throws IOException {
    var bytes = ByteBuffer.allocate(payload.length + AROUND);
    bytes.putShort((short) START);
    bytes.put((byte) command).put((byte) sequence).putShort((short) payload.length).put(payload);
    bytes.putShort((short) crc(bytes.array(), 2, bytes.position()));
    out.write(bytes.array());
    out.flush();
  }

  /**
   * Reads one.
   *
   * @throws CardLost if that is none, or a damaged one
   */
  static Frame read(DataInputStream in) throws IOException {
    int start = in.readUnsignedShort();
    if (start != START) {
      throw new CardLost("控制卡回复的不是约定的格式 not a frame: %04X".formatted(start));
    }
    var head = new byte[4];
    in.readFully(head);
    int length = ByteBuffer.wrap(head).getShort(2) & 0xFFFF;
    if (length > MOST) {
      throw new CardLost("控制卡的回复太长 frame too long: " + length);
    }
    var whole = ByteBuffer.allocate(head.length + length).put(head);
    in.readFully(whole.array(), head.length, length);
    if (in.readUnsignedShort() != crc(whole.array(), 0, whole.capacity())) {
      throw new CardLost("控制卡的回复校验不符 damaged frame");
    }
    var payload = new byte[length];
    whole.get(head.length, payload);
    return new Frame(head[0] & 0xFF, head[1] & 0xFF, payload);
  }

  private static int crc(byte[] bytes, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= (bytes[i] & 0xFF) << BYTE;
      for (int bit = 0; bit < BYTE; bit++) {
        crc = (crc & TOP) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
    }
    return crc & 0xFFFF;
  }
}
