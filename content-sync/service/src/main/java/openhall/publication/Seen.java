package openhall.publication;

import java.util.function.Predicate;
import openhall.content.UnitId;

/**
 * What a person has looked at.
 *
 * @param mark of the {@link Preview} within these units
 */
public record Seen(String mark, Predicate<UnitId> units) {}
