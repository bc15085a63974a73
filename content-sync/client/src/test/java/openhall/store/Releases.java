package openhall.store;

import static openhall.fixture.Items.utf8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;

/** Candidates for tests of the store alone. */
final class Releases {

  private static final byte[] BEFORE = utf8("{\"approvals\":[],\"signed\":");
  private static final byte[] AFTER = utf8("}");

  private Releases() {}

  static Candidate whole(long number, Collection<? extends Item> items) {
    return changed(number, items, items);
  }

  static Candidate changed(
      long number, Collection<? extends Item> contents, Collection<? extends Item> changed) {
    Map<ItemKey, String> hashes =
        contents.stream().collect(Collectors.toMap(Item::key, item -> copy(item).sha256()));
    List<Copy> copies = changed.stream().map(Releases::copy).toList();
    return new Candidate(
        new ReleaseMark(number, Instant.parse("2026-11-22T01:14:00Z").plusSeconds(number)),
        Map.of("timestamp", utf8("timestamp " + number)),
        List.of(),
        hashes,
        copies);
  }

  static Copy copy(Item item) {
    byte[] json = ItemJson.write(item);
    byte[] file = new byte[BEFORE.length + json.length + AFTER.length];
    System.arraycopy(BEFORE, 0, file, 0, BEFORE.length);
    System.arraycopy(json, 0, file, BEFORE.length, json.length);
    System.arraycopy(AFTER, 0, file, BEFORE.length + json.length, AFTER.length);
    return new Copy(item, sha256(file), file, BEFORE.length, json.length);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
