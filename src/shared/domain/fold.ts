const fullWidth = /[\uFF01-\uFF5E]/g

/**
 * The form in which texts are compared when one is looked for in another: full-width letters, digits and signs as their
 * half-width ones, capitals as small letters. A part of a text folds to a part of the folded text. Half a surrogate pair
 * becomes U+FFFD, as it does in the database.
 */
export const fold = (text: string): string =>
  text
    .toWellFormed()
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .toLowerCase()
    // the one small letter that depends on its neighbours
    .replaceAll('ς', 'σ')
