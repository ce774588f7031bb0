/** The schema's way up and down, and what we ask of the database that carries it. */
package steps.admin.migration;
