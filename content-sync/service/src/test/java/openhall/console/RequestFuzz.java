package openhall.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.uri.UriQuery;
import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.ItemQuery;
import openhall.publication.signer.KeyBytes;
import openhall.publication.signer.UnusableKeys;
import openhall.testkit.FuzzTarget;
import openhall.web.Form;
import openhall.web.Json;
import openhall.web.Refused;
import openhall.web.Requests;

/** What browsers and programs send, and key files: what an input is shows in how it begins. */
public final class RequestFuzz implements FuzzTarget {

  private static final String KEY = "-----";

  @Override
  public void read(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      if (text.startsWith(KEY)) {
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
    FeeForm.read(FeeFormTest.FEE, form)
        .fee()
        .ifPresent(fee -> {
          Form shown = new Form(FeeForm.values(fee));
          if (!shown.text("name").equals(fee.name())) {
            throw new IllegalStateException("Shown otherwise: " + fee);
          }
        });
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
            "name=%E8%BA%AB&charge=range&min=0&max=1.5&from=2026-01-01&to=&sameWording=on",
            "charge=amount&amount=40&standardText=x&basis0name=a&basis19clause=b&reliefAllowed=on",
            "q=%E8%BA%AB+a&kind=fees&kind=rule&unit=nanhe.pingan&state=draft&page=2")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
