package openhall.trust;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The target paths that a delegation covers. */
public sealed interface PathSet {

  boolean contains(String targetPath);

  /** Shell patterns with {@code *} and {@code ?}; neither matches {@code /}; case counts. */
  record Patterns(List<String> patterns) implements PathSet {

    public Patterns {
      patterns = List.copyOf(patterns);
    }

    @Override
    public boolean contains(String targetPath) {
      return patterns.stream().anyMatch(pattern -> matches(pattern, targetPath));
    }

    /**
     * Remembers only the last star, since what an earlier one swallowed never needs to change; so a
     * hostile pattern costs at most pattern times path steps.
     */
    private static boolean matches(String pattern, String path) {
      int p = 0;
      int star = -1;
      int retry = 0;
      int i = 0;
      while (i < path.length()) {
        if (p < pattern.length() && pattern.charAt(p) == '*') {
          star = p++;
          retry = i;
        } else if (p < pattern.length() && fits(pattern.charAt(p), path.charAt(i))) {
          p++;
          i++;
        } else if (star >= 0 && path.charAt(retry) != '/') {
          p = star + 1;
          i = ++retry;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      return p == pattern.length();
    }

    private static boolean fits(char pattern, char c) {
      return pattern == '?' ? c != '/' : pattern == c;
    }
  }

  /** Paths whose SHA-256, in hexadecimal, starts with one of {@code prefixes}. */
  record HashPrefixes(List<String> prefixes) implements PathSet {

    public HashPrefixes {
      prefixes = List.copyOf(prefixes);
    }

    @Override
    public boolean contains(String targetPath) {
      String hash = Hashes.sha256Of(targetPath.getBytes(StandardCharsets.UTF_8));
      return prefixes.stream().anyMatch(hash::startsWith);
    }
  }
}
