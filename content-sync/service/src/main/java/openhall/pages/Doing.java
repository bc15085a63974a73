package openhall.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Material;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.SpecialProcedure;
import openhall.content.Step;
import openhall.pages.PublicPage.Line;

/** What to bring, what happens then, and who may come at all. */
record Doing(Released released, Procedure procedure) {

  List<Line> materials() {
    return procedure.handling().materials().stream().map(this::material).toList();
  }

  private Line material(Material material) {
    int originals = material.copies().originals();
    int photocopies = material.copies().photocopies();
    String necessity =
        material
            .necessity()
            .map(n ->
                switch (n) {
                  case REQUIRED -> "";
                  case OPTIONAL -> "有就带";
                  case LATER -> "可以后补";
                })
            .orElse("");
    return new Line(
        Say.joined(
            "　",
            material.name(),
            originals == 0 ? "" : "原件 " + originals + " 份",
            photocopies == 0 ? "" : "复印件 " + photocopies + " 份",
            necessity),
        material.fillNote().isEmpty() ? material.sourceNote() : material.fillNote(),
        material
            .sample()
            .flatMap(id -> released.resolve(Picture.class, procedure.key().unit(), id))
            .map(sample -> PublicPage.Way.to("看样图", sample.key())));
  }

  List<Line> steps() {
    List<Step> steps = procedure.handling().steps();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < steps.size(); i++) {
      lines.add(step(i + 1, steps.get(i)));
    }
    String anywhere = special("");
    if (!anywhere.isEmpty()) {
      lines.add(Line.of(anywhere));
    }
    return lines;
  }

  private Line step(int number, Step step) {
    String joint = String.join("、", step.jointOrgans());
    return new Line(
        Say.joined("　", number + ". " + step.name(), step.place(), step.limit().shown()),
        Say.joined(
            "\n", step.detail(), joint.isEmpty() ? "" : "联办：" + joint, special(step.name())));
  }

  /** What may come in that step, or in one that is not stated. */
  private String special(String step) {
    return procedure.handling().specialProcedures().stream()
        .filter(special -> special.step().equals(step))
        .map(Doing::special)
        .collect(Collectors.joining("\n"));
  }

  private static String special(SpecialProcedure special) {
    return Say.joined("，", "可能需要" + special.name(), special.limit().shown(), "不计入时限");
  }

  List<Line> conditions() {
    String quantity = procedure.limits().quantity();
    return Say.lines(
        Stream.concat(
                procedure.handling().conditions().stream(),
                quantity.isEmpty() ? Stream.of() : Stream.of("数量限制　" + quantity))
            .toList());
  }
}
