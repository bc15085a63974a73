package openhall.trust.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openhall.content.json.ItemJson;
import openhall.testkit.FuzzTarget;
import openhall.testkit.SampleItems;
import openhall.trust.TrustFailure;

/**
 * Packs. A changed pack hardly ever unpacks, so an input that does not begin as one is the inside
 * of one: two lengths of a byte each, the orders, the texts and the rest.
 */
public final class PackFuzz implements FuzzTarget {

  private static final String NAME = "targets/nanhe/f-idcard.json";
  private static final byte[] OLDER = file(1, "20.00");

  @Override
  public void read(byte[] input) {
    rebuild(input);
    if (input.length > 2) {
      rebuild(packed(input));
    }
  }

  private static void rebuild(byte[] pack) {
    Pack read;
    try {
      read = Pack.read(pack, name -> name.equals(NAME) ? Optional.of(OLDER) : Optional.empty());
    } catch (TrustFailure refused) {
      return;
    }
    read.files()
        .forEach((name, file) -> {
          PackName.at(name);
          PackedFile.role(name);
          try {
            PackedFile.path(name, file);
          } catch (TrustFailure refused) {
            return;
          }
        });
  }

  private static byte[] packed(byte[] input) {
    int orders = Math.min(input[0] & 0xff, input.length - 2);
    int texts = Math.min(input[1] & 0xff, input.length - 2 - orders);
    byte[] told = PackWriter.deflated(Arrays.copyOfRange(input, 2, 2 + orders));
    byte[] text = PackWriter.deflated(Arrays.copyOfRange(input, 2 + orders, 2 + orders + texts));
    byte[] raw = Arrays.copyOfRange(input, 2 + orders + texts, input.length);
    var lengths = new Bytes(64);
    lengths.number(told.length);
    lengths.number(text.length);
    return ByteBuffer.allocate(8 + lengths.size() + told.length + text.length + raw.length)
        .put(PackWriter.MAGIC)
        .putInt(0)
        .put(lengths.from(0))
        .put(told)
        .put(text)
        .put(raw)
        .array();
  }

  @Override
  public List<byte[]> samples() {
    var delta = new PackWriter(1);
    delta.add(NAME, Optional.of(OLDER), file(2, "40.00"));
    delta.add("2.nanhe.json", Optional.empty(), "ab".repeat(32).getBytes(US_ASCII));
    var inside = "明厅".getBytes(UTF_8);
    return List.of(
        delta.finish(),
        new PackWriter(7).finish(),
        ByteBuffer.allocate(11 + inside.length)
            .put(new byte[] {5, 6, 1, 1, 12, 6, 24})
            .put(inside)
            .array());
  }

  private static byte[] file(int revision, String yuan) {
    return ItemJson.write(SampleItems.fees("nanhe", "f-idcard", revision, "收费", yuan));
  }
}
