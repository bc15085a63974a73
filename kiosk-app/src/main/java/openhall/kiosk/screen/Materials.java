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
        note(material),
        Words.joined(" · ", amount(material), necessity(material)),
        desk.state().ticks().contains(tick),
        tick,
        new PictureScreens(desk).link(procedure.key().unit(), material.sample(), desk.say("看样图")));
  }

  private String note(Material material) {
    return Words.joined(
        "\n",
        trimmed(material.fillNote()),
        Words.joined(" · ", form(material), trimmed(origin(material))));
  }

  private String form(Material material) {
    return material
        .form()
        .map(form ->
            switch (form) {
              case PAPER -> desk.say("纸质");
              case ELECTRONIC -> desk.say("电子版");
              case EITHER -> desk.say("纸质或电子版");
            })
        .orElse("");
  }

  /** Where one gets it. */
  private String origin(Material material) {
    if (!material.sourceNote().isEmpty()) {
      return material.sourceNote();
    }
    return material
        .source()
        .map(source ->
            switch (source) {
              case APPLICANT -> desk.say("自己准备");
              case GOVERNMENT -> desk.say("政府部门发给");
              case INTERMEDIARY -> desk.say("中介机构出具");
              case OTHER -> "";
            })
        .orElse("");
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
