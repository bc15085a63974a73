/** Whoever starts a program of ours and watches that it lives. */
package openhall.supervisor;
