/**
 * The whole chain as people run it: real processes, real screens. The demo, its tour, the figures,
 * the crash test.
 */
@org.jspecify.annotations.NullMarked
package openhall.chain;
