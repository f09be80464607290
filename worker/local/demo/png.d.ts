/** Binary modules, by the rule `**\/*.png` of wrangler.toml. */
declare module "*.png" {
  const bytes: ArrayBuffer;
  export default bytes;
}
