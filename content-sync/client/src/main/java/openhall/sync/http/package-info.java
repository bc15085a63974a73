/** Repositories over HTTP; the only user of the web client. */
package openhall.sync.http;
