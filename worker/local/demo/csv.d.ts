/** Text modules, by the rule `**\/*.csv` of wrangler.toml. */
declare module "*.csv" {
  const text: string;
  export default text;
}
