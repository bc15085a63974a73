package openhall.paper;

import openhall.content.Item;
import openhall.pages.PublicPage;

/** An item, its public page in words, and what a sheet says about where it comes from. */
public record Subject(Item item, PublicPage page, Imprint imprint) {}
