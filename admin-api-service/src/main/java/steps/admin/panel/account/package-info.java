/** Who may come into the panel, how they prove it, and what each role may do. */
@NullMarked
package steps.admin.panel.account;

import org.jspecify.annotations.NullMarked;
