package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Signed;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.EnvelopeJson;

/** One walk through a repository; throws at the first thing that is not as it should be. */
final class Verification {

  private static final String TARGETS = "targets";

  private final RepositorySource source;
  private final TrustedSet trusted;
  private final boolean listItems;
  private final ZoneOption zone;
  private final PrintWriter out;
  private int items;

  Verification(
      RepositorySource source,
      TrustedSet trusted,
      boolean listItems,
      ZoneOption zone,
      PrintWriter out) {
    this.source = source;
    this.trusted = trusted;
    this.listItems = listItems;
    this.zone = zone;
    this.out = out;
  }

  void run() throws IOException {
    roots();
    trusted.updateTimestamp(read(RepositoryPath.TIMESTAMP, Limits.DEFAULT.timestamp()));
    long release = trusted.timestamp().orElseThrow().body().snapshot().version();
    trusted.updateSnapshot(read(RepositoryPath.snapshot(release), trusted.snapshotLimit()));
    Signed<Targets> top = trusted.updateTargets(metadata(TARGETS));
    out.println("root 第 %d 版，发布 release %d".formatted(trusted.root().body().version(), release));
    targets(TARGETS, top.body());
    switch (top.body().delegations()) {
      case Delegations.Named named -> {
        for (DelegatedRole role : named.roles()) {
          unit(role.name(), top);
        }
      }
      case Delegations.Bins _ -> throw TrustFailure.malformed(TARGETS, "hash bins are not ours");
    }
    out.println("全部核验通过 all verified：%d 条内容 items".formatted(items));
  }

  private void roots() throws IOException {
    for (; ; ) {
      long next = trusted.root().body().version() + 1;
      Optional<byte[]> file = source.read(RepositoryPath.root(next), Limits.DEFAULT.root());
      if (file.isEmpty()) {
        return;
      }
      trusted.updateRoot(file.get());
    }
  }

  private void unit(String role, Signed<Targets> top) throws IOException {
    if (trusted.snapshot().orElseThrow().body().role(role).isEmpty()) {
      out.println("%-32s 还没有内容 nothing yet".formatted(role));
      return;
    }
    targets(role, trusted.updateDelegated(metadata(role), role, top).body());
  }

  private void targets(String role, Targets targets) throws IOException {
    for (Map.Entry<String, TargetInfo> target : new TreeMap<>(targets.targets()).entrySet()) {
      item(target.getKey(), target.getValue());
    }
    out.println(
        "%-32s 第 %d 版 %d 条，有效至 %s"
            .formatted(
                role, targets.version(), targets.targets().size(), zone.shown(targets.expires())));
  }

  private void item(String path, TargetInfo info) throws IOException {
    byte[] file = read(RepositoryPath.target(path, info.sha256()), (int) info.length());
    info.verify(path, file);
    Item item = ItemJson.read(EnvelopeJson.read(file).item());
    if (!path.equals(item.key() + ".json") || item.head().revision() != info.revision()) {
      throw TrustFailure.malformed(path, "holds another item than its name says");
    }
    items++;
    if (listItems) {
      out.println("  %s 第 %d 版 %s".formatted(path, info.revision(), item.title()));
    }
  }

  private byte[] metadata(String role) throws IOException {
    return read(
        RepositoryPath.metadata(role, trusted.announced(role).version()),
        trusted.targetsLimit(role));
  }

  private byte[] read(String path, int most) throws IOException {
    return source.read(path, most).orElseThrow(() -> new IOException("缺少文件 missing file " + path));
  }
}
