package openhall.trust;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** To whom a targets role hands on which paths. */
public sealed interface Delegations {

  /** The delegated roles' keys, by key id. */
  Map<String, PublicKey> keys();

  /** The roles to ask for {@code targetPath}, first come first asked. */
  List<Step> towards(String targetPath);

  /** Whose signatures {@code role} needs, if it is delegated to at all. */
  Optional<RoleSpec> spec(String role);

  /**
   * One role to ask.
   *
   * @param terminating whether nobody after it, and nobody left over from before, is to be asked
   */
  record Step(String role, boolean terminating) {}

  /** Nobody. */
  static Delegations none() {
    return new Named(Map.of(), List.of());
  }

  /** Roles named one by one, in order of precedence. */
  record Named(Map<String, PublicKey> keys, List<DelegatedRole> roles) implements Delegations {

    public Named {
      keys = Map.copyOf(keys);
      roles = List.copyOf(roles);
      var seen = new HashSet<String>();
      for (DelegatedRole role : roles) {
        if (!seen.add(role.name())) {
          throw new IllegalArgumentException("Role delegated to twice: " + role.name());
        }
      }
    }

    @Override
    public List<Step> towards(String targetPath) {
      return roles.stream()
          .filter(role -> role.paths().contains(targetPath))
          .map(role -> new Step(role.name(), role.terminating()))
          .toList();
    }

    @Override
    public Optional<RoleSpec> spec(String role) {
      return roles.stream()
          .filter(candidate -> candidate.name().equals(role))
          .map(DelegatedRole::spec)
          .findFirst();
    }
  }

  /**
   * 2^{@code bitLength} roles that share all paths by hash (TAP 15); each is terminating.
   *
   * @param bitLength 1 to 32
   * @param namePrefix a bin's name is this, a hyphen and its number in hexadecimal
   */
  record Bins(Map<String, PublicKey> keys, RoleSpec spec, int bitLength, String namePrefix)
      implements Delegations {

    public Bins {
      keys = Map.copyOf(keys);
      if (bitLength < 1 || bitLength > 32) {
        throw new IllegalArgumentException("Expected bit length of 1 to 32, got " + bitLength);
      }
    }

    @Override
    public List<Step> towards(String targetPath) {
      byte[] hash = Hashes.sha256Digest(targetPath.getBytes(StandardCharsets.UTF_8));
      long first32 = HexFormat.fromHexDigitsToLong(HexFormat.of().formatHex(hash, 0, 4));
      return List.of(new Step(name(first32 >>> (32 - bitLength)), true));
    }

    @Override
    public Optional<RoleSpec> spec(String role) {
      return isBin(role) ? Optional.of(spec) : Optional.empty();
    }

    private boolean isBin(String role) {
      String digits = role.substring(Math.min(role.length(), namePrefix.length() + 1));
      if (digits.length() != digits() || !digits.chars().allMatch(HexFormat::isHexDigit)) {
        return false;
      }
      long bin = HexFormat.fromHexDigitsToLong(digits);
      return bin < 1L << bitLength && role.equals(name(bin));
    }

    private String name(long bin) {
      return namePrefix + "-" + HexFormat.of().toHexDigits(bin, digits());
    }

    private int digits() {
      return (bitLength + 3) / 4;
    }
  }
}
