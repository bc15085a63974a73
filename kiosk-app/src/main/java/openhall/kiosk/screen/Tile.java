package openhall.kiosk.screen;

public record Tile(String title, String note, String count, Weight weight, Event tap) {}
