package openhall.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.uri.UriQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.authoring.ItemQuery;
import openhall.console.form.Deed;
import openhall.console.form.Judged;
import openhall.console.form.Shape;
import openhall.console.form.Shapes;
import openhall.console.form.Values;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.publication.signer.KeyBytes;
import openhall.publication.signer.UnusableKeys;
import openhall.testkit.FuzzTarget;
import openhall.web.Form;
import openhall.web.Json;
import openhall.web.Refused;
import openhall.web.Requests;

/** What browsers and programs send, and key files: what an input is shows in how it begins. */
public final class RequestFuzz implements FuzzTarget {

  private static final String PEM = "-----";
  private static final ItemKey KEY = new ItemKey(new UnitId("nanhe"), new ItemId("x"));

  @Override
  public void read(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      if (text.startsWith(PEM)) {
        KeyBytes.read(input);
      } else if (text.startsWith("{")) {
        json(input);
      } else {
        form(Requests.form(text));
        query(text);
      }
    } catch (Refused | UnusableKeys refused) {
      return;
    }
  }

  private static void json(byte[] body) {
    Json json = Requests.json(body);
    storable(json.text("account"));
    json.texts("roles").forEach(RequestFuzz::storable);
  }

  private static void form(Form form) {
    form.fields().values().forEach(RequestFuzz::storable);
    Item.Kind[] kinds = Item.Kind.values();
    Shape shape = Shapes.of(kinds[form.fields().size() % kinds.length]);
    Values typed = Values.of(form.fields());
    Judged.of(shape, KEY, 1, typed).item().ifPresent(item -> comesBack(shape, item));
    Deed.of(form.text("_do")).ifPresent(deed -> deed.focus(deed.done(typed)));
  }

  private static void comesBack(Shape shape, Item item) {
    Values shown = shape.values(ItemJson.tree(item));
    if (!Judged.of(shape, KEY, 1, shown).item().equals(Optional.of(item))) {
      throw new IllegalStateException("Shown otherwise: " + item);
    }
  }

  private static void query(String text) {
    ItemQuery query = Asked.items(UriQuery.create(text));
    storable(query.text());
  }

  /** PostgreSQL takes no NUL, and half a character has no UTF-8. */
  private static void storable(String text) {
    if (text.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalStateException("No database keeps " + text);
    }
  }

  @Override
  public List<byte[]> samples() {
    return Stream.of(
            new String(KeyBytes.sample(), UTF_8),
            "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n",
            "{\"account\":\"li\",\"roles\":[\"drafter\",\"a\\n\"]}",
            "title=%E8%BA%AB&fees[0].charge?=range&fees[0].charge!range.min=0&fees[3].name=a&_do=up+fees+3",
            "_do=add+body&body[0]?=table&body[0]!table.table=a|b%0A1|2&issuedOn=2026.1.5"
                + "&catalogue.class=x&catalogue.issuingOrgan=y&responsiblePost=z&title=t"
                + "&disclosure.class=long-term&disclosure.visibility=public"
                + "&disclosure.audience=society&noticeType=general&aliases=a;b",
            "q=%E8%BA%AB+a&kind=fees&kind=rule&unit=nanhe.pingan&state=draft&page=2")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
