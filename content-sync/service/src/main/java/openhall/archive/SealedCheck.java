package openhall.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.content.Document;
import openhall.content.InvalidContent;
import openhall.content.json.DocumentJson;
import openhall.trust.Hashes;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.EnvelopeJson;
import openhall.trust.json.MetadataJson;

/**
 * Checks a {@link SealedFolder} without the service that wrote it: each file against its hash, each
 * item against the signatures, the record link by link, and one against the other. Used once.
 */
public final class SealedCheck {

  private static final Pattern RELEASE = Pattern.compile("release (\\d{1,18})");

  /** What of the record is a filing. */
  private static final Set<String> FILED = Set.of("release", "return-to-view", "remove");

  private final Path folder;
  private final List<String> faults = new ArrayList<>();
  private final Map<Long, Set<String>> released = new HashMap<>();
  private final Map<Long, Set<String>> filed = new TreeMap<>();
  private long filings;
  private long entries;
  private long before;
  private String last = AuditEntry.START;

  /**
   * What it came to.
   *
   * @param faults in words of both languages; none if all is as it was
   * @param lastHash of the newest entry of the record
   * @param seal as the service told it when it wrote the folder
   */
  public record Verdict(
      long filings, long entries, String lastHash, String seal, List<String> faults) {
    public Verdict {
      faults = List.copyOf(faults);
    }
  }

  public SealedCheck(Path folder) {
    this.folder = folder;
  }

  /** Whether that folder is one. */
  public static boolean isSealed(Path folder) {
    return Files.isRegularFile(folder.resolve(Bag.DECLARATION));
  }

  /**
   * Looks at all of it.
   *
   * @param trusted the root from which trust begins
   * @throws TrustFailure if the roots in the folder do not follow from it
   */
  public Verdict run(byte[] trusted, Instant now) throws IOException {
    var bag = new BagCheck(folder);
    faults.addAll(bag.faults());
    audit();
    register(roots(trusted, now));
    compare();
    return new Verdict(filings, entries, last, bag.seal(), faults);
  }

  private List<Root> roots(byte[] trusted, Instant now) throws IOException {
    var set = new TrustedSet(new MetadataJson(), trusted, now);
    var roots = new ArrayList<Root>();
    roots.add(set.root().body());
    for (; ; ) {
      int next = (int) set.root().body().version() + 1;
      Path file = data(SealedFolder.root(next));
      if (!Files.isRegularFile(file)) {
        return roots.reversed();
      }
      roots.add(set.updateRoot(Files.readAllBytes(file)).body());
    }
  }

  private void audit() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(data(SealedFolder.AUDIT))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<AuditEntry> entry = AuditLine.read(line);
        if (entry.isEmpty() || !entry.get().follows(entries, last)) {
          faults.add(
              "操作记录第 %d 条接不上：被改动、删除或插入 the record is broken at entry %d"
                  .formatted(entries + 1, entries + 1));
          return;
        }
        entries++;
        last = entry.get().hash();
        note(entry.get().event());
      }
    }
  }

  private void note(AuditEvent event) {
    Matcher release = RELEASE.matcher(event.reason());
    if (FILED.contains(event.what()) && release.matches()) {
      released
          .computeIfAbsent(Long.valueOf(release.group(1)), _ -> new TreeSet<>())
          .add(event.unit() + "/" + event.item() + " " + event.revision());
    }
  }

  /** What was released is on file, and nothing else. */
  private void compare() {
    for (Map.Entry<Long, Set<String>> release : filed.entrySet()) {
      if (!release.getValue().equals(released.get(release.getKey()))) {
        faults.add(
            "第 %1$d 次发布：登记簿与操作记录不符 register and record differ about release %1$d"
                .formatted(release.getKey()));
      }
    }
  }

  private void register(List<Root> roots) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(data(SealedFolder.REGISTER))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        filings++;
        Optional<RegisterLine> filing = RegisterLine.read(line);
        if (filing.isPresent()) {
          follows(filing.get());
          check(filing.get(), roots);
        } else {
          faults.add("登记簿第 %d 行读不懂 line %d of the register".formatted(filings, filings));
        }
      }
    }
  }

  private void follows(RegisterLine filing) {
    long serial = filing.number().serial();
    if (before != 0 && serial != before + 1) {
      fault(filing, "前面缺号 numbers are missing before it");
    }
    before = serial;
    filed
        .computeIfAbsent(filing.release(), _ -> new TreeSet<>())
        .add(filing.key() + " " + filing.revision());
  }

  private void check(RegisterLine filing, List<Root> roots) throws IOException {
    if (filing.sha256().isEmpty()) {
      if (filing.shows()) {
        fault(filing, "没有签名文件 no signed file");
      }
      return;
    }
    try {
      check(filing, proof(filing), roots);
    } catch (NoSuchFileException e) {
      fault(filing, "缺少文件 missing: " + folder.relativize(Path.of(e.getFile())));
    } catch (TrustFailure | InvalidContent e) {
      fault(filing, "签名文件不可信 not trusted: " + e.getMessage());
    }
  }

  private void check(RegisterLine filing, Proof proof, List<Root> roots) {
    if (!Hashes.sha256Of(proof.file()).equals(filing.sha256())) {
      fault(filing, "签名文件被改动 the signed file was changed");
    }
    Document document = DocumentJson.read(EnvelopeJson.read(proof.file()).item());
    boolean same = !filing.shows() || document.revision() == filing.revision();
    if (!document.key().equals(filing.key()) || !same) {
      fault(filing, "签名文件是另一条的 holds " + document.key() + " revision " + document.revision());
    }
    List<Shortfall> lacking = proof.lacking(roots);
    if (!lacking.isEmpty()) {
      fault(filing, lacking.stream().map(Shortfall::zh).collect(Collectors.joining("；")));
    }
  }

  private Proof proof(RegisterLine filing) throws IOException {
    Map<String, byte[]> authorities = new LinkedHashMap<>();
    for (String sha256 : filing.authorities()) {
      authorities.put(sha256, Files.readAllBytes(data(SealedFolder.authority(sha256))));
    }
    byte[] file = Files.readAllBytes(data(SealedFolder.item(filing.number())));
    return new Proof(filing.key().unit().path(), filing.sha256(), file, authorities);
  }

  private void fault(RegisterLine filing, String what) {
    faults.add(
        "%s（%s 第 %d 版）：%s".formatted(filing.number(), filing.key(), filing.revision(), what));
  }

  private Path data(String path) {
    return folder.resolve(Bag.PAYLOAD).resolve(path);
  }
}
