package openhall.authoring.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.testkit.FuzzTarget;

/**
 * JSON to import: counties' directories, our own items, names of units. An input that does not
 * begin as JSON is a text as somebody copied it from a web page, in the body of a rule.
 */
public final class ImportFuzz implements FuzzTarget {

  @Override
  public void read(byte[] input) {
    boolean json = input.length > 0 && (input[0] == '[' || input[0] == '{');
    ImportReport report =
        json
            ? Importer.read("input.json", input, Samples.OPTIONS)
            : Samples.read(Samples.rule(new String(input, UTF_8)));
    for (Item item : report.accepted()) {
      if (!ItemJson.read(ItemJson.write(item)).equals(item)) {
        throw new IllegalStateException("Reads back otherwise: " + item);
      }
    }
  }

  @Override
  public List<byte[]> samples() {
    var samples = new ArrayList<byte[]>();
    for (var item : JsonText.parse(Samples.all())) {
      samples.add(Samples.bytes(item.toString()));
    }
    for (String text :
        List.of(
            """
            [{"department":"区残联","items":[{"main_item":"未分类","sub_items":[{"name":"认证",\
            "link":"http://a.cn/t?itemCode=511F-115113010833722043-1&taskType=7&deptCode=1"}]}]}]\
            """,
            """
            [{"unit":"nanhe/pingan","name":"平安街道"}]\
            """,
            "<p>第一条&nbsp;<b>依法</b></p><ul><li>一</li></ul><table><tr><td>1</td></tr></table>",
            "# 标题\n- 一\n| a | b |\n&amp;amp;lt;br&gt; 使用道具 举报 来源：null 【字体：大】",
            "<script>alert(1)</script><a href=\"http://a.cn\">链</a> 電話 13800138000 發改〔2003〕2號")) {
      samples.add(Samples.bytes(text));
    }
    return samples;
  }
}
