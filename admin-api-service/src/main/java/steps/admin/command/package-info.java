/** What operators do from the command line, by a process that ends. */
@NullMarked
package steps.admin.command;

import org.jspecify.annotations.NullMarked;
