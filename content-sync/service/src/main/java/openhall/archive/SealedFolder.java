package openhall.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.archive.store.Filing;
import openhall.archive.store.FilingNumber;
import openhall.archive.store.FilingQuery;
import openhall.archive.store.Filings;
import openhall.authoring.Csv;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.publication.store.Releases;
import openhall.trust.Root;

/**
 * A year's archive as files that prove themselves (W9): {@code register.csv} for people and {@code
 * register.jsonl}, each signed file under its filing number, who may sign, the roots, and {@code
 * audit.jsonl}. {@link SealedCheck} checks it. Used once.
 */
final class SealedFolder {

  static final String REGISTER = "register.jsonl";
  static final String AUDIT = "audit.jsonl";

  private final Bag bag;
  private final Clock clock;
  private final DateTimeFormatter time;
  private final ByteArrayOutputStream register = new ByteArrayOutputStream();
  private final Csv table =
      new Csv("备案号", "发布号", "单位", "标识", "版次", "变更", "类别", "标题", "发布时间", "止于", "发布人", "签名");
  private final Set<String> authorities = new HashSet<>();
  private long lines;

  SealedFolder(Bag bag, Clock clock) {
    this.bag = bag;
    this.clock = clock;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(clock.getZone());
  }

  /** Writes it, and answers the seal. */
  String write(Database database, int year) throws IOException {
    try {
      return database.read(t -> write(t, year));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String write(Transaction t, int year) {
    try {
      var past = new Past(new Releases(t));
      List<byte[]> roots = past.rootFiles();
      for (int version = 1; version <= roots.size(); version++) {
        bag.add(root(version), roots.get(version - 1));
      }
      List<Root> judging = past.roots();
      new Filings(t, clock.getZone())
          .forEach(
              FilingQuery.ALL.withYear(year),
              Set.of(Scope.EVERYWHERE),
              filing -> add(filing, past.proof(filing), judging));
      bag.add("register.csv", table.text().getBytes(StandardCharsets.UTF_8));
      bag.add(REGISTER, register.toByteArray());
      bag.add(AUDIT, out -> t.audit().forEach(entry -> line(out, AuditLine.write(entry))));
      return bag.close(info(year));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String root(int version) {
    return "roots/" + version + ".root.json";
  }

  static String item(FilingNumber number) {
    return "items/" + number + ".json";
  }

  static String authority(String sha256) {
    return "authorities/" + sha256 + ".json";
  }

  private void add(Filing filing, Optional<Proof> proof, List<Root> roots) {
    try {
      if (proof.isPresent()) {
        bag.add(item(filing.number()), proof.get().file());
        for (Map.Entry<String, byte[]> each : proof.get().authorities().entrySet()) {
          if (authorities.add(each.getKey())) {
            bag.add(authority(each.getKey()), each.getValue());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    line(register, RegisterLine.write(filing, proof));
    row(filing, proof.map(given -> given.signatories(roots)).orElse(List.of()));
    lines++;
  }

  private void row(Filing filing, List<Signatory> signatories) {
    String signed =
        signatories.stream()
            .map(each -> each.duty() + " " + each.post() + " " + each.keyid())
            .collect(Collectors.joining("；"));
    table.row(
        filing.number().toString(),
        Long.toString(filing.release()),
        filing.key().unit().path(),
        filing.key().id().value(),
        Integer.toString(filing.revision()),
        filing.shows() ? "公开" : "撤下",
        filing.kind().wireName(),
        filing.title(),
        time.format(filing.from()),
        filing.until().map(time::format).orElse(""),
        filing.by(),
        signed);
  }

  private Map<String, String> info(int year) {
    var info = new LinkedHashMap<String, String>();
    info.put("Bagging-Date", LocalDate.now(clock).toString());
    info.put("External-Identifier", "openhall-" + year);
    info.put("External-Description", year + " 年政务公开工作档案，共 " + lines + " 件");
    return info;
  }

  private static void line(OutputStream out, byte[] line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
