/** What an annual report counts (R1–R8). */
@org.jspecify.annotations.NullMarked
package openhall.reports;
