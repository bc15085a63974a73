/** The general client as a command, for other people's repositories and for conformance suites. */
package openhall.sync.cli;
