/** What operators do from the command line, by a process that ends. */
package steps.admin.command;
