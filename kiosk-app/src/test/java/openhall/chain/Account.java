package openhall.chain;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An account as it is made; the password is random and shown once. */
record Account(String account, String name, List<String> roles, String password) {

  // Without letters that look alike on paper.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  static Account of(String account, String name, SecureRandom random, String... roles) {
    String password =
        Stream.generate(() -> group(random)).limit(4).collect(Collectors.joining("-"));
    return new Account(account, name, List.of(roles), password);
  }

  Map<String, Object> fields() {
    List<Map<String, String>> memberships =
        roles.stream().map(role -> Map.of("role", role, "unit", "*")).toList();
    return Map.of(
        "account", account, "name", name, "memberships", memberships, "password", password);
  }

  private static String group(SecureRandom random) {
    return random
        .ints(4, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
