declare module "*.txt?raw" {
  const text: string;
  export default text;
}

declare module "*.csv?raw" {
  const text: string;
  export default text;
}

declare module "*.sql?raw" {
  const text: string;
  export default text;
}

/** As a data URL: a file whose bytes count. */
declare module "*.csv?url&inline" {
  const url: string;
  export default url;
}

declare module "*.pdf?url&inline" {
  const url: string;
  export default url;
}

declare module "*.odt?url&inline" {
  const url: string;
  export default url;
}
