/**
 * The wire form of {@code openhall.trust}: bytes to records and back, canonical form. Nothing here
 * is believed.
 */
package openhall.trust.json;
