package openhall.kiosk.screen;

public record Tab(String title, boolean chosen, Event tap) {}
