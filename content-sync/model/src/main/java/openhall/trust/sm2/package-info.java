/**
 * SM2 with SM3 (GB/T 32918, GB/T 32905) by Bouncy Castle behind the JDK's own interface, for
 * whoever registers it.
 */
@org.jspecify.annotations.NullMarked
package openhall.trust.sm2;
