/** A person's columns, of `c`, for the shapes of whoever reads them. */
import { flag, integer, nullable, text } from "./shape.ts";

export const candidateColumns = {
  id: text("c.id"),
  version: integer("c.version"),
  firstName: text("c.first_name"),
  lastName: text("c.last_name"),
  email: nullable(text("c.email")),
  phone: nullable(text("c.phone")),
  address: nullable(text("c.address")),
  postalCode: nullable(text("c.postal_code")),
  city: nullable(text("c.city")),
  language: text("c.language"),
  protectedIdentity: flag("c.protected_identity"),
};
