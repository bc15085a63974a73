/** Thousands of simulated kiosks in one process: real sockets, no screens. */
@org.jspecify.annotations.NullMarked
package openhall.crowd;
