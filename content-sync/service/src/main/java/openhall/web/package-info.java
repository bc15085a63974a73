/** HTTP plumbing that every face of the service shares: refusals, bodies, headers, wake-ups. */
@org.jspecify.annotations.NullMarked
package openhall.web;
