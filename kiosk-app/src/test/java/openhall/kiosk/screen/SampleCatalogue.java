package openhall.kiosk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import openhall.content.Head;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Picture;
import openhall.content.Raster;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.trust.Hashes;

/** A release in memory. Finds by title, alias and nothing cleverer. */
public record SampleCatalogue(
    UnitId unit, Optional<Release> release, Map<ItemKey, Item> items, List<ItemKey> opened)
    implements Catalogue {
  public static final UnitId PINGAN = new UnitId("nanhe/pingan");
  public static final LocalDateTime RELEASED = LocalDateTime.of(2026, 11, 22, 9, 14);

  /** The committed sample content as the kiosk of the street would hold it. */
  public static SampleCatalogue sample() {
    return sample(text -> text);
  }

  /** The same with each Han character changed into a Hangul one: whatever is Han then is ours. */
  public static SampleCatalogue withoutHan() {
    return sample(SampleCatalogue::unHan);
  }

  public static String unHan(String text) {
    return text.codePoints()
        .map(c -> Character.isIdeographic(c) ? 0xAC00 + (c - 0x4E00) % 11000 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static SampleCatalogue sample(UnaryOperator<String> script) {
    Path home = Path.of(System.getProperty("openhall.home", ".."));
    try (Stream<Path> files = Files.walk(home.resolve("deploy/demo-content"))) {
      return of(
          files
              .filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.endsWith("units.json"))
              .map(file -> read(file, script))
              .filter(item -> PINGAN.isWithin(item.key().unit()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SampleCatalogue of(List<? extends Item> items) {
    var byKey = new TreeMap<ItemKey, Item>();
    items.forEach(item -> byKey.put(item.key(), item));
    return new SampleCatalogue(PINGAN, Optional.of(new Release(12, RELEASED)), byKey, List.of());
  }

  public static SampleCatalogue empty() {
    return new SampleCatalogue(PINGAN, Optional.empty(), Map.of(), List.of());
  }

  public SampleCatalogue with(Item item) {
    var more = new TreeMap<>(items);
    more.put(item.key(), item);
    return new SampleCatalogue(unit, release, more, opened);
  }

  public SampleCatalogue without(ItemKey key) {
    var fewer = new TreeMap<>(items);
    fewer.remove(key);
    return new SampleCatalogue(unit, release, fewer, opened);
  }

  /** The same where people opened these most. */
  SampleCatalogue withOpened(List<ItemKey> most) {
    return new SampleCatalogue(unit, release, items, most);
  }

  @Override
  public List<ItemKey> oftenOpened(LocalDate today) {
    return opened;
  }

  /** The next revision of an item, which has changed nothing but its name. */
  public static Item renamed(Item item, String title) {
    Head head = item.head();
    return item.withHead(
        new Head(
            head.key(),
            head.revision() + 1,
            title,
            head.responsiblePost(),
            head.catalogue(),
            head.dates(),
            head.disclosure(),
            head.valid(),
            head.aliases(),
            head.remark()));
  }

  @Override
  public Optional<Item> item(ItemKey key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public Optional<Caption> caption(ItemKey key) {
    return item(key)
        .filter(Picture.class::isInstance)
        .map(item -> new Caption(key, item.title(), item.head().valid()));
  }

  @Override
  public Optional<String> sha256(ItemKey key) {
    return item(key).map(item -> Hashes.sha256Of(item.toString().getBytes(UTF_8)));
  }

  @Override
  public <T extends Item> List<T> items(Class<T> type) {
    return ReadingOrder.of(items.values()).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  @Override
  public Findings find(String typed, Set<Item.Kind> among, int limit) {
    return new Findings(found(typed, among, limit), List.of());
  }

  @Override
  public List<Found> nearest(String typed, Set<Item.Kind> among, int limit) {
    return List.of();
  }

  private List<Found> found(String typed, Set<Item.Kind> among, int limit) {
    return items.values().stream()
        .filter(item -> among.contains(item.kind()))
        .flatMap(item -> match(item, typed).stream())
        .sorted(Comparator.comparing(found -> !(found.why() instanceof Why.InTitle)))
        .limit(limit)
        .toList();
  }

  private static Optional<Found> match(Item item, String typed) {
    int at = item.title().indexOf(typed);
    if (at >= 0) {
      return Optional.of(new Found(item.key(), new Why.InTitle(at, at + typed.length())));
    }
    return item.head().aliases().stream()
        .filter(alias -> alias.contains(typed))
        .findFirst()
        .map(alias -> new Found(item.key(), new Why.InAlias(alias)));
  }

  /** A file of the sample content, with the picture beside it if there is one. */
  public static Item item(Path file) {
    return read(file, text -> text);
  }

  private static Item read(Path file, UnaryOperator<String> script) {
    try {
      // What is counted in money is so in every script: it says how a fee is reckoned.
      String json =
          script
              .apply(Files.readString(file))
              .replace("\"per\": \"" + script.apply("元") + "\"", "\"per\": \"元\"")
              .strip();
      Path picture = Path.of(file.toString().replace(".json", ".png"));
      String whole =
          Files.exists(picture)
              ? json.substring(0, json.length() - 1) + "," + fields(picture) + "}"
              : json;
      return ItemJson.read(whole.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** As the import puts the picture into the item beside it. */
  private static String fields(Path picture) throws IOException {
    Raster raster = Raster.of(Files.readAllBytes(picture));
    return """
    "mediaType": "%s", "width": %d, "height": %d, "data": "%s"
    """
        .formatted(
            raster.format().mediaType(),
            raster.width(),
            raster.height(),
            Base64.getEncoder().encodeToString(raster.bytes()));
  }
}
