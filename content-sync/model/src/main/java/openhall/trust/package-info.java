/**
 * Whether what was received may be believed: metadata, keys, thresholds and approvals of The Update
 * Framework, version 1.0.34. Pure: bytes and a fixed instant in, verified values or a {@link
 * openhall.trust.TrustFailure} out.
 */
package openhall.trust;
