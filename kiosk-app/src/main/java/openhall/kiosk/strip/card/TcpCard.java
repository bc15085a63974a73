package openhall.kiosk.strip.card;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import openhall.kiosk.strip.card.CardPages.CardPage;

/**
 * The example of a driver: a card that speaks the protocol of content-sync/docs/CARDS.md over TCP.
 * One thread.
 */
final class TcpCard implements ControlCard {

  private static final int BEGIN = 1;
  private static final int PAGE = 2;
  private static final int COMMIT = 3;
  private static final int CLEAR = 4;
  private static final int STATE = 5;

  private static final List<String> REFUSALS =
      List.of("", "校验不符 damaged", "顺序不对 out of order", "放不下 no room", "有不认识的字 unknown character");
  private static final List<String> TROUBLES = List.of("温度过高", "有模组不亮", "电源异常");
  private static final int TENTH = 100;

  /** A card that hears nothing for so long goes dark: nobody would take back what it shows. */
  private static final Duration KEEP = Duration.ofHours(1);

  private final Socket socket;
  private final DataInputStream in;
  private final Charset charset;
  private int sequence;

  private TcpCard(Socket socket, Charset charset) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.charset = charset;
  }

  static TcpCard connect(InetSocketAddress address, Charset charset, Duration patience)
      throws IOException {
    var socket = new Socket();
    try {
      int millis = Math.toIntExact(patience.toMillis());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), millis);
      return new TcpCard(socket, charset);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public void show(CardPages pages) throws IOException {
    List<byte[]> written = written(pages, charset);
    var begin = ByteBuffer.allocate(6).putShort((short) written.size());
    ask(BEGIN, begin.putInt((int) KEEP.toSeconds()).array());
    for (byte[] page : written) {
      ask(PAGE, page);
    }
    ask(COMMIT, ByteBuffer.allocate(4).putInt(checksum(written)).array());
  }

  @Override
  public void clear() throws IOException {
    ask(CLEAR, new byte[0]);
  }

  @Override
  public boolean shows(CardPages pages) throws IOException {
    List<byte[]> written = written(pages, charset);
    return state().getInt(1) == (written.isEmpty() ? 0 : checksum(written));
  }

  @Override
  public List<String> troubles() throws IOException {
    int bits = state().get(5);
    var troubles = new ArrayList<String>();
    for (int i = 0; i < TROUBLES.size(); i++) {
      if ((bits >> i & 1) == 1) {
        troubles.add(TROUBLES.get(i));
      }
    }
    return troubles;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nobody listens to it any more.
    }
  }

  private ByteBuffer state() throws IOException {
    byte[] answer = ask(STATE, new byte[0]);
    if (answer.length < 6) {
      throw new CardLost("控制卡的状态不完整 state too short: " + answer.length);
    }
    return ByteBuffer.wrap(answer);
  }

  /** The answer to that command and no other. */
  private byte[] ask(int command, byte[] payload) throws IOException {
    sequence = sequence + 1 & 0xFF;
    var question = new Frame(command, sequence, payload);
    question.write(socket.getOutputStream());
    Frame answer = Frame.read(in);
    if (!answer.answers(question)) {
      throw new CardLost("控制卡答非所问 answer to another command");
    }
    byte[] said = answer.payload();
    if (said.length == 0) {
      throw new CardLost("控制卡的回复是空的 empty answer");
    }
    int result = said[0];
    if (result != 0) {
      String why =
          result > 0 && result < REFUSALS.size() ? REFUSALS.get(result) : Integer.toString(result);
      throw new CardLost("控制卡不接受 the card refuses: " + why);
    }
    return said;
  }

  /** The pages as they travel, each a payload of its own. */
  static List<byte[]> written(CardPages pages, Charset charset) throws IOException {
    var written = new ArrayList<byte[]>();
    for (CardPage page : pages.pages()) {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.writeShort(written.size());
      out.writeByte(page.colour().code());
      out.writeShort((int) Math.ceilDiv(page.dwell().toMillis(), TENTH));
      out.writeByte(page.lines().size());
      for (String line : page.lines()) {
        byte[] text = line.getBytes(charset);
        out.writeByte(text.length);
        out.write(text);
      }
      written.add(bytes.toByteArray());
    }
    return written;
  }

  private static int checksum(List<byte[]> pages) {
    var crc = new CRC32();
    pages.forEach(crc::update);
    return (int) crc.getValue();
  }
}
