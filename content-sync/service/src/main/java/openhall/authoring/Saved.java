package openhall.authoring;

/** What saving many items at once came to, in numbers of items. */
public record Saved(int created, int changed, int unchanged) {}
