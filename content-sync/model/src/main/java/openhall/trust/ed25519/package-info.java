/**
 * Ed25519 verification by Bouncy Castle behind the JDK's own interface, for whoever registers it.
 */
@org.jspecify.annotations.NullMarked
package openhall.trust.ed25519;
