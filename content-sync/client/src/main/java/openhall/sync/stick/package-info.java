/**
 * Releases carried by hand: the only user of a mounted stick. A stick is believed no more than a
 * network.
 */
package openhall.sync.stick;
