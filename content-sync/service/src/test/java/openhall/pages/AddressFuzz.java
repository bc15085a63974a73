package openhall.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import openhall.content.ItemKey;
import openhall.testkit.FuzzTarget;

/** Addresses of public pages, as anybody may type them (D25): an item's, or none. */
public final class AddressFuzz implements FuzzTarget {

  @Override
  public void read(byte[] input) {
    Address.item(new String(input, UTF_8)).ifPresent(AddressFuzz::leadsBack);
  }

  private static void leadsBack(ItemKey item) {
    String address = Address.of(item);
    boolean same =
        Address.item(address.substring(Address.ROOT.length())).filter(item::equals).isPresent();
    if (!same || !address.matches("[/a-z0-9._-]+")) {
      throw new IllegalStateException("Leads elsewhere: " + address);
    }
  }

  @Override
  public List<byte[]> samples() {
    return Stream.of("nanhe/pingan/p-idcard", "nanhe/f-a.b_c", "nanhe/pingan/hewan/d-1")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }
}
