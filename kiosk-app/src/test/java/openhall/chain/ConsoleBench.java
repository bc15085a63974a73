package openhall.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;

/**
 * The group console: its pages over a district's content, in SQLite and in PostgreSQL, and a list
 * of 20,000 lines handed in. One thread; use once.
 */
final class ConsoleBench {

  private static final String STREET = District.ROOT + "/s3";
  private static final int UNITS = 200;
  private static final int ITEMS = 30_000;
  private static final int LINES = 20_000;
  private static final int WARMING = 10;
  private static final int ROUNDS = 40;
  private static final double MILLIS = 1e6;
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final List<String> HEADINGS =
      List.of("部门名称", "主要职责", "责任岗位", "目录分类", "联系电话", "制文机关");

  private final Path dir;
  private final Progress progress;
  private final Consumer<Figure> measured;
  private final Product product = Product.packaged();

  ConsoleBench(Path dir, Progress progress, Consumer<Figure> measured) {
    this.dir = dir;
    this.progress = progress;
    this.measured = measured;
  }

  /** Returns what every page took, a line each. */
  List<String> run() {
    var details = new ArrayList<String>();
    try (var town = new Town(product, dir, progress)) {
      details.addAll(run(town, "SQLite", List.of()));
    }
    try (var town = new Town(product, dir, progress)) {
      Postgres postgres = town.keep(Postgres::start);
      details.addAll(run(town, "PostgreSQL", List.of("--database", postgres.url())));
    }
    return details;
  }

  private List<String> run(Town town, String engine, List<String> more) {
    Path home = dir.resolve(engine);
    Office.makeKeys(product, home, District.units(UNITS));
    Office office = town.keep(() -> Office.open(product, home, Product.freePort(0), more));
    People people = office.hire(new SecureRandom());
    Team team = Team.signIn(office, people);
    new District(team, progress).fill(product.content(), District.units(UNITS), ITEMS);
    Map<String, double[]> pages = pages(office, people, team);
    Map.Entry<String, Figure> worst =
        pages.entrySet().stream()
            .map(page -> Map.entry(page.getKey(), figure(engine, page.getKey(), page.getValue())))
            .max(Comparator.comparingDouble(page -> page.getValue().value()))
            .orElseThrow();
    measured.accept(worst.getValue());
    List<String> details =
        pages.entrySet().stream()
            .map(page ->
                "%-10s %-44s p95 %6.1f ms"
                    .formatted(
                        engine,
                        page.getKey(),
                        figure(engine, page.getKey(), page.getValue()).value()))
            .toList();
    details.forEach(progress::say);
    measured.accept(memory(engine, office, people));
    return details;
  }

  private static Figure figure(String engine, String page, double[] millis) {
    return Figure.percentile(
        Measure.CONSOLE_PAGE,
        0.95,
        millis,
        "%s, %d items, %d units; the slowest page, %s".formatted(engine, ITEMS, UNITS, page));
  }

  /** Milliseconds of each page, asked for in turn. */
  private Map<String, double[]> pages(Office office, People people, Team team) {
    Map<String, ConsoleSession> paths = paths(office, people, team);
    var took = new LinkedHashMap<String, double[]>();
    for (int round = -WARMING; round < ROUNDS; round++) {
      for (Map.Entry<String, ConsoleSession> each : paths.entrySet()) {
        long start = System.nanoTime();
        each.getValue().page(each.getKey());
        double millis = (System.nanoTime() - start) / MILLIS;
        if (round >= 0) {
          took.computeIfAbsent(each.getKey(), _ -> new double[ROUNDS])[round] = millis;
        }
      }
    }
    return took;
  }

  private static Map<String, ConsoleSession> paths(Office office, People people, Team team) {
    ConsoleSession drafter = ConsoleSession.signIn(office.url(), people.drafter());
    ConsoleSession head = ConsoleSession.signIn(office.url(), people.reviewer());
    ConsoleSession operator = ConsoleSession.signIn(office.url(), people.administrator());
    String item = item(team);
    var paths = new LinkedHashMap<String, ConsoleSession>();
    for (String path :
        List.of(
            "/items",
            "/items?page=400",
            "/items?q=%E8%BA%AB%E4%BB%BD%E8%AF%81",
            "/items?unit=nanhe.s3&kind=fees",
            "/items?state=draft",
            "/items/" + item,
            "/sign",
            "/release",
            "/archive",
            "/archive?q=%E8%BA%AB%E4%BB%BD%E8%AF%81",
            "/audit",
            "/figures",
            "/figures?unit=nanhe.s3",
            "/completeness",
            "/catalogue/nanhe",
            "/p/" + item.replace('.', '/'),
            "/data/items",
            "/data/items/" + item.replace('.', '/') + ".json")) {
      paths.put(path, head);
    }
    for (String path :
        List.of(
            "/items/" + item + "/edit",
            "/items/" + item + "/edit/preview",
            "/items/new",
            "/imports")) {
      paths.put(path, drafter);
    }
    for (String path : List.of("/accounts", "/units", "/me")) {
      paths.put(path, operator);
    }
    return paths;
  }

  /** The path of a procedure that is public. */
  private static String item(Team team) {
    for (JsonNode procedure : team.drafter().procedures(STREET).path("items")) {
      if (procedure.path("state").asString().equals("released")) {
        return STREET.replace('/', '.') + "/" + procedure.path("id").asString();
      }
    }
    throw new IllegalStateException("没有已发布的事项 no released procedure in " + STREET);
  }

  /** The most that the service held while it read a list. */
  private Figure memory(String engine, Office office, People people) {
    ConsoleSession drafter = ConsoleSession.signIn(office.url(), people.drafter());
    String file = ConsoleSession.encoded(list());
    String batch =
        drafter.submit(
            "/imports",
            "/imports",
            Map.of("unit", District.ROOT, "file", file, "file.name", "部门.xlsx"));
    var gauge = new Gauge(office.service().pid());
    drafter.submit(batch, batch + "/columns", columns());
    var most = new double[1];
    boolean read =
        Wait.happens(
            LIMIT,
            PAUSE,
            () -> {
              most[0] = Math.max(most[0], gauge.memory());
              return drafter.page(batch).contains("class=\"sifted\"");
            });
    if (!read) {
      throw new IllegalStateException("没有读完 not read to its end: " + batch);
    }
    return Figure.median(
        Measure.CONSOLE_IMPORT,
        most,
        "%s, PSS of the service at its most, %d lines, %d items stored"
            .formatted(engine, LINES, ITEMS));
  }

  private static Map<String, String> columns() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("kind", "department");
    fields.put("all.成文日期", "2026-01-05");
    fields.put("all.公开时限", "长期公开");
    fields.put("all.公开方式", "广泛公开");
    fields.put("all.公开范围", "向社会公开");
    for (int i = 0; i < HEADINGS.size(); i++) {
      fields.put("column." + i, HEADINGS.get(i));
    }
    return fields;
  }

  private static byte[] list() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "office", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("部门");
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, HEADINGS.get(column));
      }
      for (int line = 1; line <= LINES; line++) {
        sheet.value(line, 0, "第" + line + "办公室");
        sheet.value(line, 1, "负责第" + line + "项服务的咨询、受理和答复");
        sheet.value(line, 2, "综合岗");
        sheet.value(line, 3, "机构职能");
        sheet.value(line, 4, "0431-88" + (100_000 + line));
        sheet.value(line, 5, "南禾区人民政府");
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
