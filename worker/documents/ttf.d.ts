/** Binary modules, by the rule `**\/*.ttf` of wrangler.toml. */
declare module "*.ttf" {
  const bytes: ArrayBuffer;
  export default bytes;
}
