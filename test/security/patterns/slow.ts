/** Expressions whose time grows with the square of a text's length or faster, by the text that does it. */
export const slow: readonly RegExp[] = [
  /^(a+)+$/,
  /^(\w+\s?)*$/,
  /^(.*a){12}$/,
  /^["'“”‘’「」]+|["'“”‘’「」]+$/g,
  /^0+(?=\d+$)/,
  /\/+$/,
  /[,;\t]+$/g,
  /\/\/.*$/,
  /%.*$/,
  /^intent:(.*)#Intent;(?:(.*);)?end$/s,
  /^https?:\/\/[^\s/?#]+[^\s]*$/i,
  /^\s*(.*\S)\s+(\S+)\s*$/,
  /^(.+?)[\s,;:，；：=]+(\d+)$/,
  /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/,
]
