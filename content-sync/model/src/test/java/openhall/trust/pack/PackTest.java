package openhall.trust.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import openhall.trust.Hashes;
import openhall.trust.TrustFailure;
import org.junit.jupiter.api.Test;

/** The form of packs: whatever goes in comes out, and nothing else is taken for a pack. */
final class PackTest {

  private static final String NAME = "targets/nanhe/f-idcard.json";

  private final RandomGenerator random = new Random(20261122);

  @Test
  void rebuildsEveryFileByteForByte() {
    for (int round = 0; round < 300; round++) {
      var before = new LinkedHashMap<String, byte[]>();
      var after = new LinkedHashMap<String, byte[]>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String name = "targets/nanhe/p-" + i + ".json";
        byte[] file = document();
        if (random.nextBoolean()) {
          before.put(name, file);
        }
        after.put(name, random.nextInt(5) == 0 ? document() : edited(file));
      }
      Pack pack = Pack.read(written(before, after), name -> find(before, name));
      assertThat(pack.root()).isEqualTo(7);
      assertThat(pack.files().keySet()).isEqualTo(after.keySet());
      after.forEach((name, file) -> assertThat(pack.files().get(name)).isEqualTo(file));
    }
  }

  @Test
  void anEmptyFileAndNoFileAreFine() {
    assertThat(Pack.read(new PackWriter(1).finish(), _ -> Optional.empty()).files()).isEmpty();
    byte[] pack = written(Map.of(), Map.of(NAME, new byte[0]));
    assertThat(Pack.read(pack, _ -> Optional.empty()).files().get(NAME)).isEmpty();
  }

  @Test
  void aChangedFeeCostsLittleMoreThanItsSignatures() {
    byte[] before = document();
    byte[] after = edited(before);
    byte[] pack = written(Map.of(NAME, before), Map.of(NAME, after));
    assertThat(pack.length).isLessThan(120);
  }

  @Test
  void aSignatureIsWrittenInHalfItsDigits() {
    byte[] file = HexFormat.of().formatHex(bytes(64_000)).getBytes(UTF_8);
    assertThat(written(Map.of(), Map.of(NAME, file)).length).isLessThan(64_100);
  }

  @Test
  void aListOfTheHashesOfPackedFilesCostsAlmostNothing() {
    var files = new LinkedHashMap<String, byte[]>();
    var list = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      byte[] file = ("{\"number\":" + i + "}").getBytes(UTF_8);
      files.put("targets/nanhe/p-" + i + ".json", file);
      list.append("\"p-").append(i).append("\":\"").append(Hashes.sha256Of(file)).append("\",");
    }
    int without = written(Map.of(), files).length;
    files.put("2.nanhe.json", list.toString().getBytes(UTF_8));
    byte[] pack = written(Map.of(), files);
    assertThat(pack.length).isLessThan(without + 500);
    assertThat(Pack.read(pack, _ -> Optional.empty()).files()).containsKey("2.nanhe.json");
  }

  @Test
  void refusesTheHashOfAFileThatIsNotThere() {
    var orders = new Bytes(1 << 20);
    for (int number : new int[] {1, 1, 0, 64, 1}) {
      orders.number(number);
    }
    orders.difference(0);
    assertThatThrownBy(() -> Pack.read(packed(orders.from(0), new byte[0]), _ -> Optional.empty()))
        .isInstanceOf(TrustFailure.class)
        .hasMessageContaining("not there");
  }

  @Test
  void whatStoodLongAgoIsCopied() {
    var files = new LinkedHashMap<String, byte[]>();
    byte[] first = bytes(100_000);
    files.put("targets/nanhe/a.json", first);
    files.put("targets/nanhe/b.json", bytes(500_000));
    files.put("targets/nanhe/c.json", first);
    assertThat(written(Map.of(), files).length).isLessThan(601_000);
  }

  @Test
  void refusesAnyFlippedBitOrDoesNotMindIt() {
    byte[] older = document();
    var before = Map.of(NAME, older);
    var after = Map.of(NAME, edited(older), "targets/nanhe/p-new.json", document());
    byte[] good = written(before, after);
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] bad = good.clone();
      bad[bit / 8] ^= (byte) (1 << (bit % 8));
      Optional<Map<String, byte[]>> read = tried(bad, before);
      read.ifPresent(
          files -> files.forEach((name, file) -> assertThat(after.values()).contains(file)));
    }
  }

  @Test
  void refusesEveryPackCutShort() {
    byte[] good = written(Map.of(), Map.of(NAME, document()));
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> Pack.read(cut, _ -> Optional.empty()))
          .isInstanceOf(TrustFailure.class);
    }
  }

  @Test
  void refusesRandomBytes() {
    for (int round = 0; round < 2_000; round++) {
      byte[] noise = bytes(random.nextInt(200));
      System.arraycopy(PackWriter.MAGIC, 0, noise, 0, Math.min(4, noise.length));
      assertThat(tried(noise, Map.of())).isEmpty();
    }
  }

  @Test
  void refusesAnotherOlderFile() {
    byte[] before = document();
    byte[] pack = written(Map.of(NAME, before), Map.of(NAME, edited(before)));
    byte[] other = document();
    assertThatThrownBy(() -> Pack.read(pack, _ -> Optional.of(other)))
        .isInstanceOf(TrustFailure.class);
    assertThatThrownBy(() -> Pack.read(pack, _ -> Optional.empty()))
        .isInstanceOf(TrustFailure.class)
        .hasMessageContaining("older");
  }

  @Test
  void aBombOfCopiesGoesNoFurtherThanAPackMay() {
    var orders = new Bytes(1 << 20);
    orders.number(1);
    orders.number(1);
    orders.number(0);
    orders.number(Integer.MAX_VALUE);
    assertThatThrownBy(() -> Pack.read(packed(orders.from(0), new byte[0]), _ -> Optional.empty()))
        .isInstanceOf(TrustFailure.class)
        .hasMessageContaining("at most");
  }

  @Test
  void aBombOfZerosGoesNoFurtherThanAPackMay() {
    byte[] zeros = new byte[Limits.BYTES + 1];
    assertThatThrownBy(() -> Pack.read(packed(zeros, new byte[0]), _ -> Optional.empty()))
        .isInstanceOf(TrustFailure.class)
        .satisfies(
            e -> assertThat(((TrustFailure) e).kind()).isEqualTo(TrustFailure.Kind.TOO_LONG));
  }

  @Test
  void aFullPackLeavesTheRestOut() {
    var writer = new PackWriter(1);
    byte[] large = new byte[Limits.BYTES - 10];
    writer.add("targets/nanhe/p-1.json", Optional.empty(), large);
    writer.add("targets/nanhe/p-2.json", Optional.empty(), new byte[11]);
    writer.add("targets/nanhe/p-3.json", Optional.empty(), new byte[10]);
    Pack pack = Pack.read(writer.finish(), _ -> Optional.empty());
    assertThat(pack.files().keySet())
        .containsExactlyInAnyOrder("targets/nanhe/p-1.json", "targets/nanhe/p-3.json");
  }

  private static byte[] packed(byte[] orders, byte[] texts) {
    byte[] told = PackWriter.deflated(orders);
    byte[] text = PackWriter.deflated(texts);
    var lengths = new Bytes(64);
    lengths.number(told.length);
    lengths.number(text.length);
    return ByteBuffer.allocate(8 + lengths.size() + told.length + text.length)
        .put(PackWriter.MAGIC)
        .putInt(0)
        .put(lengths.from(0))
        .put(told)
        .put(text)
        .array();
  }

  private static Optional<Map<String, byte[]>> tried(byte[] pack, Map<String, byte[]> before) {
    try {
      return Optional.of(Pack.read(pack, name -> find(before, name)).files());
    } catch (TrustFailure refused) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> find(Map<String, byte[]> files, String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static byte[] written(Map<String, byte[]> before, Map<String, byte[]> after) {
    var writer = new PackWriter(7);
    after.forEach((name, file) -> writer.add(name, find(before, name), file));
    return writer.finish();
  }

  private byte[] document() {
    var text = new StringBuilder("{\"approvals\":[{\"duty\":\"release\",\"sig\":\"");
    text.append(HexFormat.of().formatHex(bytes(64))).append("\"}],\"signed\":{");
    for (int i = random.nextInt(200); i >= 0; i--) {
      text.append("\"名称")
          .append(random.nextInt(1000))
          .append("\":\"收费标准 ")
          .append(random.nextInt());
      text.append(random.nextInt(10) == 0 ? "\\n".repeat(random.nextInt(300)) : "\",");
    }
    return text.append("}}").toString().getBytes(UTF_8);
  }

  private byte[] edited(byte[] file) {
    String text = new String(file, UTF_8);
    String signed = text.replaceFirst("[0-9a-f]{128}", HexFormat.of().formatHex(bytes(64)));
    int at = random.nextInt(signed.length());
    return switch (random.nextInt(3)) {
      case 0 -> (signed.substring(0, at) + "四十五元" + signed.substring(at)).getBytes(UTF_8);
      case 1 ->
          (signed.substring(0, at) + signed.substring(Math.min(signed.length(), at + 9)))
              .getBytes(UTF_8);
      default -> signed.getBytes(UTF_8);
    };
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
