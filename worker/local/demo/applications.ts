import csv from "./applications.csv";

/** The demo organisation's applications, as an HR portal in Sweden exports them to Excel. */
export const PORTAL_EXPORT: string = csv;
