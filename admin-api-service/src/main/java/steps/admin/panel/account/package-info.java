/** Who may come into the panel, how they prove it, and what each role may do. */
package steps.admin.panel.account;
