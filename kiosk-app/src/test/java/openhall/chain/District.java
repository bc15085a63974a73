package openhall.chain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import tools.jackson.databind.JsonNode;

/**
 * A district of streets and communities with as many items as wanted, all of them released but for
 * the last file, which waits for signatures.
 */
final class District {

  static final String ROOT = "nanhe";
  private static final int STREETS = 19;
  private static final int IN_A_FILE = 750;

  private final Progress progress;
  private final Team team;

  District(Team team, Progress progress) {
    this.team = team;
    this.progress = progress;
  }

  /** The paths of so many units: the district, its streets, and their communities. */
  static List<String> units(int count) {
    var units = new ArrayList<>(List.of(ROOT));
    for (int i = 0; units.size() < count; i++) {
      String street = ROOT + "/s" + i % STREETS;
      units.add(i < STREETS ? street : street + "/c" + i / STREETS);
    }
    return List.copyOf(units);
  }

  void fill(Path content, List<String> units, int items) {
    List<Map<String, String>> named =
        units.stream().map(unit -> Map.of("unit", unit, "name", unit + "单位")).toList();
    take("units.json", Web.JSON.writeValueAsBytes(named));
    List<Item> all = new ManyItems(content).spread(units, items);
    int last = all.size() - IN_A_FILE;
    for (int from = 0; from < last; from += IN_A_FILE) {
      take("items.zip", zip(all.subList(from, Math.min(last, from + IN_A_FILE))));
      team.approveAll();
      progress.say("发布 released: " + team.release().path("items").asInt());
    }
    take("items.zip", zip(all.subList(last, all.size())));
    team.drafter().submitAll();
    team.reviewer().approveAll();
  }

  private void take(String name, byte[] file) {
    JsonNode report = team.drafter().takeValid(name, file, ROOT);
    if (!report.path("stored").asBoolean()) {
      throw new IllegalStateException("导入被拒绝 import refused: " + report);
    }
  }

  private static byte[] zip(List<Item> items) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      int number = 0;
      for (Item item : items) {
        zip.putNextEntry(new ZipEntry(++number + ".json"));
        zip.write(ItemJson.write(item));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
