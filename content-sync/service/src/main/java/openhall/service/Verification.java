package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.content.Item;
import openhall.content.json.ItemJson;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.DelegatedRole;
import openhall.trust.Delegations;
import openhall.trust.Envelope;
import openhall.trust.Limits;
import openhall.trust.RepositoryPath;
import openhall.trust.Shortfall;
import openhall.trust.Signed;
import openhall.trust.SignedAuthority;
import openhall.trust.TargetInfo;
import openhall.trust.Targets;
import openhall.trust.TrustFailure;
import openhall.trust.TrustedSet;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;

/** One walk through a repository; throws at the first thing that is not as it should be. */
final class Verification {

  private static final String TARGETS = "targets";

  private final RepositorySource source;
  private final TrustedSet trusted;
  private final boolean listItems;
  private final ZoneOption zone;
  private final PrintWriter out;
  private AuthorityChain chain;
  private int items;

  Verification(
      RepositorySource source,
      TrustedSet trusted,
      boolean listItems,
      ZoneOption zone,
      PrintWriter out) {
    this.source = source;
    this.trusted = trusted;
    this.chain = new AuthorityChain(trusted.root().body());
    this.listItems = listItems;
    this.zone = zone;
    this.out = out;
  }

  void run() throws IOException {
    roots();
    chain = new AuthorityChain(trusted.root().body());
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
    var files = new TreeMap<>(targets.targets());
    String authority = Authority.path(role.replace('.', '/'));
    TargetInfo people = files.remove(authority);
    if (people != null) {
      authority(authority, people);
    }
    for (Map.Entry<String, TargetInfo> target : files.entrySet()) {
      item(target.getKey(), target.getValue());
    }
    out.println(
        "%-32s 第 %d 版 %d 条，有效至 %s"
            .formatted(role, targets.version(), files.size(), zone.shown(targets.expires())));
  }

  private void authority(String path, TargetInfo info) throws IOException {
    SignedAuthority signed = AuthorityJson.read(read(path, info));
    if (!path.equals(Authority.path(signed.body().unit()))
        || signed.body().revision() != info.revision()) {
      throw TrustFailure.malformed(path, "holds another authority than its name says");
    }
    refuse(path, chain.add(signed));
  }

  private static void refuse(String path, Optional<Shortfall> lacking) {
    lacking.ifPresent(shortfall -> {
      throw TrustFailure.malformed(path, shortfall.zh() + " " + shortfall.en());
    });
  }

  private byte[] read(String path, TargetInfo info) throws IOException {
    byte[] file = read(RepositoryPath.target(path, info.sha256()), (int) info.length());
    info.verify(path, file);
    return file;
  }

  private void item(String path, TargetInfo info) throws IOException {
    Envelope envelope = EnvelopeJson.read(read(path, info));
    Item item = ItemJson.read(envelope.item());
    if (!path.equals(item.key() + ".json") || item.head().revision() != info.revision()) {
      throw TrustFailure.malformed(path, "holds another item than its name says");
    }
    refuse(path, chain.objection(item.key().unit().path(), envelope.item(), envelope.approvals()));
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
