package openhall.kiosk.screen;

import java.util.List;
import openhall.content.Material;
import openhall.content.Procedure;

/** 申请材料 as a list to tick (H7, H8). */
record Materials(Desk desk, Procedure procedure) {
  List<Part> parts() {
    List<Material> materials = procedure.handling().materials();
    return materials.isEmpty()
        ? List.of(Words.missing(desk.notFilledIn()))
        : materials.stream().<Part>map(this::check).toList();
  }

  private Part.Check check(Material material) {
    var tick = new Event.Tick(procedure.key(), material.name());
    return new Part.Check(
        material.name(),
        trimmed(material.fillNote().isEmpty() ? material.sourceNote() : material.fillNote()),
        Words.joined(" · ", amount(material), necessity(material)),
        desk.state().ticks().contains(tick),
        tick);
  }

  private static String trimmed(String note) {
    return note.endsWith("。") ? note.substring(0, note.length() - 1) : note;
  }

  private String amount(Material material) {
    int originals = material.copies().originals();
    int photocopies = material.copies().photocopies();
    return Words.joined(
        desk.say("、"),
        originals == 0 ? "" : desk.say("原件 {0} 份", originals),
        photocopies == 0 ? "" : desk.say("复印件 {0} 份", photocopies));
  }

  private String necessity(Material material) {
    return material
        .necessity()
        .map(necessity ->
            switch (necessity) {
              case REQUIRED -> "";
              case OPTIONAL -> desk.say("有就带");
              case LATER -> desk.say("可以后补");
            })
        .orElse("");
  }
}
