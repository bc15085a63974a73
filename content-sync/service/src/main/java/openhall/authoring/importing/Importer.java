package openhall.authoring.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Item;

/**
 * Files in, report out. Never throws for what a file contains: an unreadable file is a finding. One
 * import each.
 */
public final class Importer {

  private static final int STEP = 100;

  private final ImportOptions options;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final List<UnitName> units = new ArrayList<>();
  private final Elements elements = new Elements();
  private final Among among;
  private int rejected;

  private Importer(ImportOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.among = new Among(options, findings);
  }

  /** One file, as it was uploaded. */
  public static ImportReport read(String name, byte[] content, ImportOptions options) {
    return read(List.of(SourceFile.of(name, content)), options, Progress.SILENT);
  }

  /** Several files, which may refer to each other. */
  public static ImportReport read(
      List<SourceFile> files, ImportOptions options, Progress progress) {
    var importer = new Importer(options, progress);
    files.forEach(importer::file);
    return importer.report();
  }

  private void file(SourceFile file) {
    try {
      Gathered gathered = gather(file);
      findings.addAll(gathered.findings());
      rejected += (int) gathered.findings().stream().filter(Finding::rejects).count();
      units.addAll(gathered.units());
      List<Draft> drafts = gathered.drafts();
      for (int i = 0; i < drafts.size(); i++) {
        draft(drafts.get(i));
        if ((i + 1) % STEP == 0 || i + 1 == drafts.size()) {
          progress.checked(file.name(), i + 1, drafts.size());
        }
      }
    } catch (Unreadable e) {
      findings.add(e.in(file.name()));
      rejected++;
    }
  }

  private Gathered gather(SourceFile file) {
    byte[] bytes = file.bytes();
    return switch (FileForm.of(bytes)) {
      case FileForm.Archive _ -> Workbooks.read(file.name(), bytes, options);
      case FileForm.Directory directory ->
          CountyDirectory.read(file.name(), directory.tree(), options);
      case FileForm.Units names -> OwnItems.units(file.name(), names.tree());
      case FileForm.Items items -> OwnItems.items(file.name(), items.tree(), options);
    };
  }

  private void draft(Draft draft) {
    int before = findings.size();
    Cleaner.clean(draft, findings);
    Optional<Item> item = Mapping.item(draft, findings);
    boolean refused = findings.subList(before, findings.size()).stream().anyMatch(Finding::rejects);
    if (item.isEmpty() || refused || !among.add(item.get(), draft)) {
      rejected++;
    } else {
      elements.look(item.get(), draft.at(""));
    }
  }

  private ImportReport report() {
    among.look();
    findings.addAll(elements.findings());
    return new ImportReport(among.items(), units, rejected, findings);
  }
}
