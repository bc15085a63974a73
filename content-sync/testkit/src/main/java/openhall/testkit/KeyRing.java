package openhall.testkit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import openhall.trust.PublicKey;
import openhall.trust.RoleSpec;
import openhall.trust.TopRole;

/**
 * Whose keys a repository's top-level roles have now: 5 for root, 3 for targets, one online. One
 * thread.
 */
final class KeyRing {

  private final Map<TopRole, List<TestKey>> keys = new EnumMap<>(TopRole.class);

  private final Supplier<TestKey> fresh;

  KeyRing(Supplier<TestKey> fresh) {
    this.fresh = fresh;
    keys.put(TopRole.ROOT, fresh(5));
    keys.put(TopRole.TARGETS, fresh(3));
    List<TestKey> online = fresh(1);
    keys.put(TopRole.SNAPSHOT, online);
    keys.put(TopRole.TIMESTAMP, online);
  }

  void replace(TopRole role) {
    keys.put(role, fresh(of(role).size()));
  }

  List<TestKey> of(TopRole role) {
    return keys.getOrDefault(role, List.of());
  }

  /** As many keys as the role's threshold asks for. */
  List<TestKey> signers(TopRole role) {
    return of(role).subList(0, threshold(role));
  }

  Map<String, PublicKey> publicKeys() {
    var all = new HashMap<String, PublicKey>();
    keys.values().stream()
        .flatMap(List::stream)
        .map(TestKey::publicKey)
        .forEach(key -> all.put(key.keyid(), key));
    return all;
  }

  Map<TopRole, RoleSpec> roles() {
    var specs = new EnumMap<TopRole, RoleSpec>(TopRole.class);
    keys.forEach((role, list) -> specs.put(role, spec(list, threshold(role))));
    return specs;
  }

  static RoleSpec spec(List<TestKey> keys, int threshold) {
    return new RoleSpec(keys.stream().map(key -> key.publicKey().keyid()).toList(), threshold);
  }

  static int threshold(TopRole role) {
    return switch (role) {
      case ROOT -> 3;
      case TARGETS -> 2;
      case SNAPSHOT, TIMESTAMP -> 1;
    };
  }

  private List<TestKey> fresh(int count) {
    return Stream.generate(fresh).limit(count).toList();
  }
}
