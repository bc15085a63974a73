/** The only code that touches private keys: makes them, reads them, signs with them. */
@org.jspecify.annotations.NullMarked
package openhall.publication.signer;
