/** What every test may lean on: publisher in memory, settable clock, faulty transport, fixtures. */
@org.jspecify.annotations.NullMarked
package openhall.testkit;
