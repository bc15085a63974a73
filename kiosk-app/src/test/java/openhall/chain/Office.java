package openhall.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openhall.authoring.importing.SourceFile;
import tools.jackson.databind.JsonNode;

/**
 * The content service with its people: one administers, one drafts, one reviews, because nobody
 * approves what he wrote. One thread.
 */
final class Office implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Pattern ONE_TIME_LINK = Pattern.compile("/setup\\?token=([^\\s&]+)");

  private final Product product;
  private final Path dir;
  private final int port;
  private final List<String> more;
  private int starts;
  private Child service;

  private Office(Product product, Path dir, int port, List<String> more) {
    this.product = product;
    this.dir = dir;
    this.port = port;
    this.more = List.copyOf(more);
    this.service = launch();
  }

  /** Holds the key ceremony for these units. */
  static void makeKeys(Product product, Path dir, List<String> units) {
    var arguments = new ArrayList<>(List.of("keys", "init", keys(dir).toString()));
    units.forEach(unit -> arguments.addAll(List.of("--unit", unit)));
    product.run(dir.resolve("logs/keys.log"), arguments.toArray(String[]::new));
  }

  /** Starts the service over {@code dir} and returns once it answers. */
  static Office open(Product product, Path dir, int port) {
    return open(product, dir, port, List.of());
  }

  /** The same with more arguments for the service. */
  static Office open(Product product, Path dir, int port, List<String> more) {
    var office = new Office(product, dir, port, more);
    office.awaitAnswer();
    return office;
  }

  static Path keys(Path dir) {
    return dir.resolve("service/keys");
  }

  /** The people who sign here. */
  SigningDesk signingDesk() {
    return new SigningDesk(keys(dir));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  Child service() {
    return service;
  }

  /** Starts the service again after its end, and returns once it answers. */
  void start() {
    service = launch();
    awaitAnswer();
  }

  /** Makes the first account through the one-time link, and with it the others. */
  People hire(SecureRandom random) {
    var people = People.named(random);
    Staff.setUp(url(), setUpToken(), people.administrator());
    Staff administrator = Staff.signIn(url(), people.administrator());
    administrator.add(people.drafter());
    administrator.add(people.reviewer());
    return people;
  }

  /** What is in the one-time link by which the first account is made. */
  String setUpToken() {
    return Wait.until(LIMIT, PAUSE, this::oneTimeToken)
        .orElseThrow(() -> new IllegalStateException("没有一次性链接 no one-time link:\n" + said()));
  }

  /**
   * What is in a directory of content files, but for emergencies, which would take every board:
   * first the units' names, then all items as one list.
   */
  static List<Map.Entry<String, byte[]>> files(Path content) {
    Path units = content.resolve("units.json");
    try {
      return List.of(
          Map.entry("units.json", Files.readAllBytes(units)),
          Map.entry(
              "items.zip", archive(content, file -> !file.equals(units) && !isEmergency(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The emergencies of the same directory (C45). */
  static Map.Entry<String, byte[]> emergencies(Path content) {
    try {
      return Map.entry("emergencies.zip", archive(content, Office::isEmergency));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmergency(Path file) {
    return file.getFileName().toString().startsWith("n-emergency-");
  }

  /** Items and the pictures beside them. */
  private static byte[] archive(Path content, Predicate<Path> wanted) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Stream<Path> found = Files.walk(content);
        var zip = new ZipOutputStream(bytes)) {
      List<Path> files =
          found
              .filter(Files::isRegularFile)
              .filter(SourceFile::isNamedLikeOne)
              .filter(wanted)
              .sorted()
              .toList();
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(file.toString()));
        Files.copy(file, zip);
      }
    }
    return bytes.toByteArray();
  }

  /** The paths of the units that have content there. */
  static List<String> units(Path content) {
    var units = new ArrayList<String>();
    for (JsonNode unit : Web.JSON.readTree(content.resolve("units.json").toFile())) {
      units.add(unit.path("unit").asString());
    }
    return List.copyOf(units);
  }

  @Override
  public void close() {
    service.close();
  }

  private Child launch() {
    starts++;
    var arguments = new ArrayList<>(List.of("service"));
    arguments.addAll(List.of("--data", dir.resolve("service").toString()));
    arguments.addAll(List.of("--port", Integer.toString(port)));
    arguments.addAll(more);
    Path log = dir.resolve("logs/service-" + port + "-" + starts + ".log");
    return product.start("service", log, Map.of(), arguments);
  }

  private void awaitAnswer() {
    var web = new Web(url());
    boolean answers = Wait.happens(LIMIT, PAUSE, () -> !service.alive() || web.up("/health/live"));
    if (!answers || !service.alive()) {
      throw new IllegalStateException("内容服务没有启动 the service did not start:\n" + said());
    }
  }

  private Optional<String> oneTimeToken() {
    Matcher link = ONE_TIME_LINK.matcher(said());
    return link.find()
        ? Optional.of(java.net.URLDecoder.decode(link.group(1), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private String said() {
    return service.said();
  }
}
