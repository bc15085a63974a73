package openhall.authoring.importing;

import openhall.content.UnitId;

/** What a unit is called, from {@code units.json}. */
public record UnitName(UnitId unit, String name) {}
