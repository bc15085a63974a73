package openhall.search;

/**
 * Why something was found, so that it can be marked.
 *
 * @param text the title, saying, name … in which it was found, as written
 * @param from first matching character in {@code text}
 * @param to after the last one
 * @param exact false for a match by similar sound only
 */
public record Match(Part part, String text, int from, int to, boolean exact) {}
