/** Scalar's reference of /openapi.json, served from here: it asks nobody else for anything. */
interface Scalar {
  createApiReference(selector: string, configuration: Record<string, unknown>): void;
}

declare const Scalar: Scalar;

Scalar.createApiReference("#reference", {
  url: "/openapi.json",
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: "never",
  hideClientButton: true,
  persistAuth: false,
});
