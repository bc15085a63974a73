package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service with released content, of which one procedure changes again and again. One thread.
 *
 * @param unit whose screens mirror it
 * @param item the id of the procedure
 * @param procedures how many there are
 */
record Publisher(Office office, Team team, Path dir, String unit, String item, int procedures) {

  private static final String COUNTY = "guangan";

  /** With the sample content. */
  static Publisher ofSample(Town town, Path dir) {
    Office office = town.found(Product.freePort(0));
    Team team = Team.signIn(office, town.settle(office));
    return of(office, team, dir, Town.UNIT);
  }

  /** With a county's directory of procedures; what the import refuses is left out. */
  static Publisher ofDirectory(Town town, Path dir, Path directory) {
    Office.makeKeys(Product.packaged(), dir, List.of(COUNTY));
    Office office = town.reopen(Product.freePort(0));
    Team team = Team.signIn(office, office.hire(new SecureRandom()));
    JsonNode report = team.drafter().takeValid("directory.json", bytes(directory), COUNTY);
    if (!report.path("stored").asBoolean()) {
      throw new IllegalStateException("目录被拒绝 the directory was refused: " + report);
    }
    team.approveAll();
    team.release();
    return of(office, team, dir, COUNTY);
  }

  URI repository() {
    return office.url().resolve("repository/");
  }

  Path root() {
    return Office.keys(dir).resolve("1.root.json");
  }

  Mirror mirror(String name) throws IOException {
    return new Mirror(dir.resolve(name), repository(), root(), unit);
  }

  /** Changes the procedure and has that approved. */
  void approveChange() {
    ObjectNode changed = team.drafter().item(unit, item);
    changed.put("remark", "第 " + changed.path("revision").asInt() + " 次修改");
    team.approve(changed);
  }

  /** Returns the number of the release. */
  long release() {
    return team.release().path("number").asLong();
  }

  static Publisher of(Office office, Team team, Path dir, String unit) {
    JsonNode page = team.drafter().procedures(unit);
    String item = page.path("items").path(0).path("id").asString();
    return new Publisher(office, team, dir, unit, item, page.path("total").asInt());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
