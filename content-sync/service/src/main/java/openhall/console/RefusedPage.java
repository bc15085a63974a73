package openhall.console;

import openhall.web.Refused;

/**
 * Why there is no page, and the way back.
 *
 * @param back the page of ours from which the person came, or empty
 */
public record RefusedPage(Refused refused, String back) {}
