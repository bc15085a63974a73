package openhall.authoring.checking;

import java.util.List;
import java.util.stream.Stream;
import openhall.authoring.importing.Finding;
import openhall.authoring.importing.Proofreading;

/** What the import looks for in every text, and elements that a kind has to state. */
final class Proofread {

  private Proofread() {}

  static List<Remark> of(Looked looked) {
    return Stream.concat(
            Proofreading.texts(looked.tree()).stream().map(Proofread::remark),
            Proofreading.missing(looked.item()).stream()
                .map(missing ->
                    Remark.warning(
                        missing.field(), "", "未写" + missing.label() + "，公众会看到“窗口未填报此项”，请补上")))
        .toList();
  }

  private static Remark remark(Finding finding) {
    return new Remark(
        finding.rejects() ? Remark.Weight.ERROR : Remark.Weight.WARNING,
        finding.field(),
        finding.value(),
        finding
            .zh()
            .replace("已删去", "请删去")
            .replace("已改为", "请改为")
            .replace("已还原", "请改成文字")
            .replace("已转成", "请改成"));
  }
}
