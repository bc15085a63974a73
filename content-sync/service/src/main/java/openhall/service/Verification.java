package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.content.Document;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.Tombstone;
import openhall.content.json.DocumentJson;
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

/**
 * One walk through a repository, telling for every item who approved it and whether it may be
 * shown. Throws where the metadata is not as it should be, since then nothing may be shown.
 */
final class Verification {

  private static final String TARGETS = "targets";

  private final RepositorySource source;
  private final TrustedSet trusted;
  private final boolean brief;
  private final ZoneOption zone;
  private final PrintWriter out;
  private Optional<AuthorityChain> chain = Optional.empty();
  private int shown;
  private int refused;

  /**
   * @param brief tell only what may not be shown
   */
  Verification(
      RepositorySource source,
      TrustedSet trusted,
      boolean brief,
      ZoneOption zone,
      PrintWriter out) {
    this.source = source;
    this.trusted = trusted;
    this.brief = brief;
    this.zone = zone;
    this.out = out;
  }

  /** Returns how many files may not be shown. */
  int run() throws IOException {
    roots();
    chain = Optional.of(new AuthorityChain(trusted.root().body()));
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
    out.println(
        refused == 0
            ? "全部核验通过 all verified：%d 条内容 items".formatted(shown)
            : "可以上屏 may be shown %d 条，不可上屏 may not be shown %d 条".formatted(shown, refused));
    return refused;
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
    out.println(
        "%-32s 第 %d 版 %d 个文件，有效至 %s"
            .formatted(
                role, targets.version(), targets.targets().size(), zone.shown(targets.expires())));
    var files = new TreeMap<>(targets.targets());
    String people = Authority.path(role.replace('.', '/'));
    TargetInfo authority = files.remove(people);
    if (authority != null) {
      judge(people, authority, file -> authority(people, authority, file));
    }
    for (Map.Entry<String, TargetInfo> file : files.entrySet()) {
      judge(file.getKey(), file.getValue(), bytes -> item(file.getKey(), file.getValue(), bytes));
    }
  }

  /** What is said about one file; throws if it may not be shown. */
  private interface Judgement {
    void of(byte[] file);
  }

  private void judge(String path, TargetInfo info, Judgement judgement) throws IOException {
    byte[] file = read(RepositoryPath.target(path, info.sha256()), (int) info.length());
    try {
      info.verify(path, file);
      judgement.of(file);
    } catch (TrustFailure e) {
      refuse(path, "文件不可信 not trusted: " + e.getMessage());
    } catch (InvalidContent e) {
      refuse(path, "内容不合规则 invalid: " + e.getMessage());
    }
  }

  private void authority(String path, TargetInfo info, byte[] file) {
    SignedAuthority signed = AuthorityJson.read(file);
    Authority body = signed.body();
    if (!path.equals(Authority.path(body.unit())) || body.revision() != info.revision()) {
      throw TrustFailure.malformed(path, "holds another authority than its name says");
    }
    Optional<Shortfall> lacking = chain().add(signed);
    if (lacking.isPresent()) {
      refuse(path, lacking.get().zh() + " " + lacking.get().en());
    } else if (!brief) {
      String above = body.above().orElse("root 的 targets 密钥持有人 the holders of root's targets keys");
      out.println("✓ %s 授权文件第 %d 版，已由上级批准 approved by %s".formatted(path, body.revision(), above));
    }
  }

  private void item(String path, TargetInfo info, byte[] file) {
    Envelope envelope = EnvelopeJson.read(file);
    Document document = DocumentJson.read(envelope.item());
    if (!path.equals(document.key() + ".json") || document.revision() != info.revision()) {
      throw TrustFailure.malformed(path, "holds another item than its name says");
    }
    String unit = document.key().unit().path();
    List<Shortfall> lacking = chain().lacking(unit, envelope.item(), envelope.approvals());
    if (lacking.isEmpty()) {
      shown += document instanceof Item ? 1 : 0;
    } else {
      refused++;
    }
    if (!brief || !lacking.isEmpty()) {
      out.println((lacking.isEmpty() ? "✓ " : "✗ ") + path + words(document));
      Approvers.print(chain().of(unit), envelope, out);
      lacking.forEach(each -> out.println("    不可上屏 may not be shown：" + each.zh()));
    }
  }

  private static String words(Document document) {
    return switch (document) {
      case Item item -> " 第 %d 版 %s".formatted(item.revision(), item.title());
      case Tombstone stone ->
          " 第 %d 版 已撤下 withdrawn %s：%s".formatted(stone.revision(), stone.on(), stone.reason());
    };
  }

  private void refuse(String path, String why) {
    refused++;
    out.println("✗ " + path);
    out.println("    不可上屏 may not be shown：" + why);
  }

  private AuthorityChain chain() {
    return chain.orElseThrow(() -> new IllegalStateException("Made from the newest root"));
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
