/** The partners' and operators' side of Steps Bot. */
package steps.admin;
