package openhall.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import openhall.testkit.FuzzTarget;
import openhall.testkit.MemoryRepository;
import openhall.testkit.SampleItems;
import openhall.testkit.TestClock;
import openhall.testkit.TestKey;
import openhall.testkit.TufRepository;
import openhall.trust.Hashes;
import openhall.trust.Metadata;
import openhall.trust.PathSet;
import openhall.trust.PublicKey;
import openhall.trust.RepositoryPath;
import openhall.trust.Root;
import openhall.trust.Signed;
import openhall.trust.Snapshot;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TrustFailure;
import openhall.trust.json.MetadataJson;

/** Metadata of every role, our own and anybody's. */
public final class MetadataFuzz implements FuzzTarget {

  private static final MetadataJson OURS = new MetadataJson();
  private static final MetadataJson ANYONES = MetadataJson.ofAnyone();
  private static final Map<String, BiFunction<MetadataJson, byte[], Signed<? extends Metadata>>>
      ROLES =
          Map.of(
              "root",
              MetadataJson::root,
              "timestamp",
              MetadataJson::timestamp,
              "snapshot",
              MetadataJson::snapshot,
              "targets",
              (json, file) -> json.targets("nanhe", file));

  @Override
  public void read(byte[] input) {
    String text = new String(input, UTF_8);
    ROLES.forEach((type, role) -> {
      if (text.contains("\"" + type + "\"")) {
        read(OURS, role, input);
        read(ANYONES, role, input);
      }
    });
  }

  private static void read(
      MetadataJson json,
      BiFunction<MetadataJson, byte[], Signed<? extends Metadata>> role,
      byte[] file) {
    Signed<? extends Metadata> read;
    try {
      read = role.apply(json, file);
    } catch (TrustFailure refused) {
      return;
    }
    byte[] written = MetadataJson.assemble(read.body(), read.signatures());
    Signed<? extends Metadata> again = role.apply(json, written);
    Same.as(read.body(), again.body());
    Same.as(read.signatures(), again.signatures());
    Same.bytes(written, MetadataJson.assemble(again.body(), again.signatures()));
    use(read);
  }

  private static void use(Signed<? extends Metadata> read) {
    switch (read.body()) {
      case Root root -> verify(root.keys(), read);
      case Targets targets -> {
        verify(targets.delegations().keys(), read);
        targets.targets().keySet().forEach(MetadataFuzz::stayBelow);
        targets.delegations().towards("nanhe/pingan/f-idcard.json");
      }
      case Timestamp _, Snapshot _ -> {}
    }
  }

  private static void verify(Map<String, PublicKey> keys, Signed<?> signed) {
    byte[] sig = HexFormat.of().parseHex("00".repeat(64));
    for (PublicKey key : keys.values()) {
      if (key.verifies(signed.canonical(), sig)) {
        throw new IllegalStateException("Nothing but zeros is a signature for " + key);
      }
    }
  }

  private static void stayBelow(String path) {
    try {
      for (String segment : RepositoryPath.targetFile(path, "").split("/", -1)) {
        if (segment.isEmpty() || segment.equals("..") || segment.equals(".")) {
          throw new IllegalStateException("Leads out: " + path);
        }
      }
    } catch (TrustFailure refused) {
      return;
    }
  }

  @Override
  public List<byte[]> samples() {
    var samples = new ArrayList<byte[]>();
    var ours = new MemoryRepository(new TestClock());
    ours.put(SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20"));
    ours.publish();
    ours.files()
        .forEach((path, file) -> {
          if (!path.startsWith("targets/")) {
            samples.add(file);
          }
        });
    samples.addAll(anyones());
    return samples;
  }

  private static List<byte[]> anyones() {
    var repository = new TufRepository(TestClock.START);
    byte[] file = "明厅".getBytes(UTF_8);
    repository.described(true);
    repository.target(TufRepository.TARGETS, "a/b.txt", file, Hashes.of(file));
    repository.delegate(
        TufRepository.TARGETS,
        "角色/1",
        true,
        new PathSet.HashPrefixes(List.of("0", "ab")),
        1,
        TestKey.ecdsa("ecdsa"),
        TestKey.rsa());
    repository.delegate(TufRepository.TARGETS, "role2", false, "*/?.txt", "a*b*c*d");
    repository.publish(TufRepository.TARGETS);
    byte[] named = targets(repository);
    repository.bins(TufRepository.TARGETS, "bin", 2);
    repository.publish(TufRepository.TARGETS);
    return List.of(named, targets(repository));
  }

  private static byte[] targets(TufRepository repository) {
    return repository.shelf().newest(TufRepository.TARGETS);
  }
}
