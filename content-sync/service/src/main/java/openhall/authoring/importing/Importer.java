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

  private static final int MOST_RECORDS = 20_000;

  private final ImportOptions options;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final List<UnitName> units = new ArrayList<>();
  private final Elements elements = new Elements();
  private final Among among;
  private final Pictures pictures;
  private int rejected;

  private Importer(ImportOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.among = new Among(options, findings);
    this.pictures = new Pictures(findings);
  }

  /** One file, as it was uploaded. */
  public static ImportReport read(String name, byte[] content, ImportOptions options) {
    return read(List.of(SourceFile.of(name, content)), options, Progress.SILENT);
  }

  /** Several files, which may refer to each other. */
  public static ImportReport read(
      List<SourceFile> files, ImportOptions options, Progress progress) {
    var importer = new Importer(options, progress);
    importer.files(files);
    return importer.report();
  }

  private void files(List<SourceFile> files) {
    files.stream().filter(file -> !pictures.keep(file)).toList().forEach(this::file);
    pictures.left().forEach(left -> unreadable("", left));
  }

  private void file(SourceFile file) {
    try {
      byte[] bytes = file.bytes();
      Optional<List<SourceFile>> bundle = Bundle.open(file.name(), bytes);
      if (bundle.isPresent()) {
        bundle.get().stream().filter(inner -> !pictures.keep(inner)).toList().forEach(this::single);
      } else {
        single(file.name(), bytes);
      }
    } catch (Unreadable e) {
      unreadable(file.name(), e);
    }
  }

  private void single(SourceFile file) {
    try {
      single(file.name(), file.bytes());
    } catch (Unreadable e) {
      unreadable(file.name(), e);
    }
  }

  private void single(String name, byte[] bytes) {
    Gathered gathered = gather(name, bytes, options);
    findings.addAll(gathered.findings());
    rejected += (int) gathered.findings().stream().filter(Finding::rejects).count();
    units.addAll(gathered.units());
    List<Draft> drafts = gathered.drafts();
    if (drafts.size() > MOST_RECORDS) {
      throw new Unreadable(
          "一个文件超过 " + MOST_RECORDS + " 条，请拆成几个文件",
          "more than " + MOST_RECORDS + " records in a file; split it");
    }
    for (int i = 0; i < drafts.size(); i++) {
      pictures.complete(name, drafts.get(i));
      draft(drafts.get(i));
      progress.checked(name, i + 1);
    }
  }

  private void unreadable(String name, Unreadable because) {
    findings.add(because.in(name));
    rejected++;
  }

  /** The records of one file, still unchecked. */
  static Gathered gather(String name, byte[] bytes, ImportOptions options) {
    return switch (FileForm.of(bytes)) {
      case FileForm.Archive _ -> Workbooks.read(name, bytes, options);
      case FileForm.Directory directory -> CountyDirectory.read(name, directory.tree(), options);
      case FileForm.Units names -> OwnItems.units(name, names.tree());
      case FileForm.Items items -> OwnItems.items(name, items.tree(), options);
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
