package openhall.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.common.uri.UriQuery;
import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.ItemQuery;
import openhall.content.ItemKey;
import openhall.testkit.FuzzTarget;
import openhall.web.Refused;

/** Addresses of the REST interface: what is understood can be asked of a database. */
public final class AskedFuzz implements FuzzTarget {

  @Override
  public void read(byte[] input) {
    String text = new String(input, UTF_8);
    try {
      ItemQuery query = Asked.items(UriQuery.create(text));
      if (query.text().indexOf('\0') >= 0) {
        throw new IllegalStateException("No database keeps " + query.text());
      }
    } catch (Refused refused) {
      // the answer says why
    }
    try {
      ItemKey key = Asked.keyOf(text);
      if (!Asked.keyOf(key.toString()).equals(key)) {
        throw new IllegalStateException("Written otherwise: " + key);
      }
    } catch (Refused refused) {
      return;
    }
  }

  @Override
  public List<byte[]> samples() {
    return Stream.of(
            "q=%E8%BA%AB&kind=fees,rule&unit=nanhe.pingan&state=draft&page=2", "nanhe/f-id")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
