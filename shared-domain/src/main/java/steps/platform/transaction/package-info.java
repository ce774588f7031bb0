/** One connection for one piece of work, whoever of it asks. */
package steps.platform.transaction;
