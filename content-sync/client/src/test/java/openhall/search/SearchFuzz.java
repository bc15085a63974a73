package openhall.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.fixture.Items.STREET;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.testkit.FuzzTarget;

/** What people type, cats walk over and barcode readers send. */
public final class SearchFuzz implements FuzzTarget {

  private static final int MOST = 10;
  private static final List<String> TITLES =
      List.of(
          "残疾人证申领",
          "居民身份证换领",
          "养老保险待遇资格认证",
          "重庆路拆迁公告",
          "ＩＣ卡年审（２０２６年）",
          "《食品经营许可证》变更",
          "𠮷野家12345号");

  private final Index index =
      Index.of(
          IntStream.range(0, TITLES.size())
              .mapToObj(i ->
                  new Index.Document(
                      new ItemKey(STREET, new ItemId("r-" + i)),
                      Item.Kind.RULE,
                      TITLES.get(i),
                      new Rows().write(List.of(new Tokens.Token(Part.TITLE, TITLES.get(i))))))
              .toList());

  @Override
  public void read(byte[] input) {
    List<Hit> hits = index.find(new String(input, UTF_8), MOST);
    if (hits.size() > MOST || hits.stream().map(Hit::key).distinct().count() < hits.size()) {
      throw new IllegalStateException("Too many hits, or one twice: " + hits);
    }
  }

  @Override
  public List<byte[]> samples() {
    return Stream.of("cjr", "身份证", "養老", "yang老", "ｉｃ卡 2026", "shenfenz 换领", "lüse", "𠮷野家", "1二3")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
